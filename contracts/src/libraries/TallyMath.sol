// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title TallyMath
/// @notice Quadratic funding in O(1) per donation. s = floor(sqrt(counted)), S = sum s, Q = sum s^2, w = S^2 - Q.
library TallyMath {
    uint256 private constant FULL_WEIGHT = 10_000;

    /// @notice What a donation adds to `counted`, in units of 1e-18 token, rounded down.
    /// @param amount Base units.
    /// @param coefficient The donor's weight in basis points.
    function count(uint256 amount, uint8 decimals, uint256 coefficient) internal pure returns (uint256) {
        return normalise(amount, decimals) * coefficient / FULL_WEIGHT;
    }

    /// @notice Base units as units of 1e-18 token.
    function normalise(uint256 amount, uint8 decimals) internal pure returns (uint256) {
        return amount * 10 ** (18 - decimals);
    }

    /// @notice A donor's s, which is also the donor's points.
    function root(uint256 counted, uint256 minimum) internal pure returns (uint256) {
        return counted < minimum ? 0 : Math.sqrt(counted);
    }

    /// @notice w = S^2 - Q, twice the sum over all pairs of donors of s_i * s_j.
    function weight(uint256 sumRoots, uint256 sumSquares) internal pure returns (uint256) {
        return sumRoots * sumRoots - sumSquares;
    }

    /// @notice The rise of w when one donor's s grows from `rootBefore` to `rootAfter`.
    /// @param sumRoots S before the rise.
    function rise(uint256 sumRoots, uint256 rootBefore, uint256 rootAfter) internal pure returns (uint256) {
        return 2 * (sumRoots - rootBefore) * (rootAfter - rootBefore);
    }

    /// @notice Base units for a campaign: min(w, pool * w / W), rounded down.
    /// @param pool Base units for all campaigns.
    /// @param decimals Decimals of the token.
    /// @param sum W, the sum over all campaigns of w.
    /// @param w The campaign's weight.
    function payout(uint256 pool, uint8 decimals, uint256 sum, uint256 w) internal pure returns (uint256) {
        return sum <= normalise(pool, decimals) ? w / normalise(1, decimals) : Math.mulDiv(w, pool, sum);
    }
}
