"""The parts of `make bench`.

Takes: this project, or the tests' invented one many times over. Gives: measured rows. Never: changes the checkout.
"""
