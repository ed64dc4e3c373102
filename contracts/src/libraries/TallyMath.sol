// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title TallyMath
/// @notice Quadratic funding in O(1) per gift. s = floor(sqrt(counted)), S = sum s, Q = sum s^2, w = S^2 - Q.
library TallyMath {
    uint256 private constant FULL_WEIGHT = 10_000;

    /// @notice What a gift adds to `counted`, in 18 decimals, rounded down.
    /// @param amount Base units.
    /// @param coefficient The donor's weight in basis points.
    function count(uint256 amount, uint8 decimals, uint256 coefficient) internal pure returns (uint256) {
        return normalise(amount, decimals) * coefficient / FULL_WEIGHT;
    }

    /// @notice Base units in 18 decimals.
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

    /// @notice Rise of w where one donor's s grows from `before` to `afterwards`, S being the sum before.
    function rise(uint256 sumRoots, uint256 before, uint256 afterwards) internal pure returns (uint256) {
        return 2 * (sumRoots - before) * (afterwards - before);
    }

    /// @notice Base units for weight `w` of `sum`: min(w, pool * w / sum), rounded down.
    /// @param pool Base units for all of `sum`.
    /// @param decimals The token's.
    function payout(uint256 pool, uint8 decimals, uint256 sum, uint256 w) internal pure returns (uint256) {
        return sum <= normalise(pool, decimals) ? w / normalise(1, decimals) : Math.mulDiv(w, pool, sum);
    }
}
