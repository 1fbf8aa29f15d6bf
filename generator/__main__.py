"""`python -m generator` runs the commands."""

import gc
import sys

# Records are many, stay to the end and make no cycles: looking for garbage among them again and again is in vain.
gc.set_threshold(100_000, 20, 20)

from generator.cli import main  # noqa: E402 - loading makes as many things that stay

sys.exit(main())
