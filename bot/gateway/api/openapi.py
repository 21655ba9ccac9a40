"""TEMP"""

from starlette.responses import JSONResponse


async def document(request):
    return JSONResponse({})
