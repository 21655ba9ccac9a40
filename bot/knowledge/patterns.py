"""How ids, codes and numbers are written. The loader and the schema for editors both use these.

Only what Python and JavaScript read alike: a schema works in an editor's program as well.
"""

from __future__ import annotations

ID = r"^[a-z0-9_]+$"
ADDRESS = r"^https://[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$"
MUNICIPALITY_CODE = r"^gm\d{4}$"
TELEPHONE = r"^\d[\d -]+\d$"
DAY = r"^\d{4}-\d{2}-\d{2}$"
HOURS = r"^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$"

_UNIT = "dag|dagen|week|weken|maand|maanden|jaar|werkdag|werkdagen"
_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
COUNTABLE = rf"^(\d+)\s+({_UNIT})(?:\s+(voor|vooraf|na))?$"
"""A term that can be counted with: 4 weken voor, 5 dagen na."""
TERM = rf"^(?![\d.,-]+$)(?!\d+(\s+tot\s+\d+)?\s+(?=\S)(?!({_UNIT}|{_MONTH}|tot)\b))(?=.*\d)"
"""A term with a number; a number in front is of a unit or a month: 8 tot 13 weken, 1 mei."""
