"""The command `klaster`: parse arguments, call, print."""

from generator.cli.utama import main

__all__ = ["main"]
