"""Plain drawings as PNG, painted with Pillow: straight shapes, discs and letters of the bundled fonts."""

from generator.writers.raster.lukisan import lukis

__all__ = ["lukis"]
