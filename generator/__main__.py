"""`python -m generator` runs the commands."""

import sys

from generator.cli import main

sys.exit(main())
