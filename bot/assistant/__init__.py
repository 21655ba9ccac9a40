"""The Rasa process: its launcher, its patches and the channel to the gateway."""

import warnings

import sanic.app  # noqa: F401 - it turns deprecation warnings on, so it has to come first

# Rasa 3.6 and TensorFlow 2.12 will not change any more: nobody can act on what they warn about.
for _category in (DeprecationWarning, PendingDeprecationWarning, FutureWarning):
    warnings.filterwarnings("ignore", category=_category)
warnings.filterwarnings("ignore", message=".*Slot auto-fill has been removed")
