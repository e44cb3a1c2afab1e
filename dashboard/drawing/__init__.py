"""Many pain drawings together: how many people marked each place.

>>> from dashboard.drawing import counts
>>> list(counts([]).columns[:4])
['group', 'layer', 'area_id', 'name']
"""

from dashboard.drawing.mark import DrawingError
from dashboard.drawing.tally import counts

__all__ = ["DrawingError", "counts"]
