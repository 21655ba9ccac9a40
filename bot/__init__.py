"""Juiste Deur: whichever door somebody knocks on, it is the right one."""
