"""Plain drawings as PNG without a browser's engine: straight shapes and letters, few colours, the same bytes on every machine."""

from generator.writers.raster.lukisan import lukis

__all__ = ["lukis"]
