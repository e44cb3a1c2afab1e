"""How sure a published share is: the interval that its number of people alone leaves open."""

from math import sqrt

Z95 = 1.959963984540054


def wilson(share: float, n: float, z: float = Z95) -> tuple[float, float]:
    """The Wilson score interval (Wilson 1927) of a share seen in n people; 95% unless told otherwise.

    It stays between 0 and 1 and is honest for small n and for shares of 0 or 1, where the usual formula has no width.

    >>> [round(end, 3) for end in wilson(10 / 50, 50)]
    [0.112, 0.33]
    """
    if not 0 <= share <= 1 or n < 1:
        raise ValueError(f"no interval for a share of {share} in {n}")
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    reach = z / (1 + z * z / n) * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    # At shares of 0 and 1 the interval ends at the share itself; rounding would put it a hair beyond.
    return max(0.0, min(share, middle - reach)), min(1.0, max(share, middle + reach))
