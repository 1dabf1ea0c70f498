"""Signals and what holds in, the weights of a bounded logistic rule out."""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

STRENGTH = 1.0


def fit_bounded(
    values: NDArray[np.float64],
    reached: NDArray[np.bool_],
    bounds: list[tuple[float | None, float | None]],
) -> tuple[NDArray[np.float64], float]:
    """Minimise the log-loss with a ridge penalty on all but the intercept."""

    def loss(point: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights, odds = point[:-1], values @ point[:-1] + point[-1]
        slope = STRENGTH * (1 / (1 + np.exp(-odds)) - reached)
        cost = STRENGTH * (np.logaddexp(0, odds) - reached * odds).sum() + weights @ weights / 2
        return float(cost), np.append(values.T @ slope + weights, slope.sum())

    start = np.zeros(values.shape[1] + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)])
    return found.x[:-1], float(found.x[-1])
