// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Exact
/// @notice Quadratic funding over all donors by definition, sharing no code with the contracts.
library Exact {
    /// @notice floor(sqrt(x)), one binary digit at a time.
    function root(uint256 x) internal pure returns (uint256 r) {
        for (uint256 bit = 1 << 127; bit != 0; bit >>= 1) {
            uint256 candidate = r | bit;
            if (candidate * candidate <= x) r = candidate;
        }
    }

    /// @notice s of each donor from the counted totals.
    function roots(uint256[] memory counted, uint256 minimum) internal pure returns (uint256[] memory s) {
        s = new uint256[](counted.length);
        for (uint256 i; i < counted.length; ++i) {
            if (counted[i] >= minimum) s[i] = root(counted[i]);
        }
    }

    function sum(uint256[] memory values) internal pure returns (uint256 total) {
        for (uint256 i; i < values.length; ++i) {
            total += values[i];
        }
    }

    function sumOfSquares(uint256[] memory values) internal pure returns (uint256 total) {
        for (uint256 i; i < values.length; ++i) {
            total += values[i] * values[i];
        }
    }

    /// @notice w: twice the sum over all pairs of donors.
    function weight(uint256[] memory s) internal pure returns (uint256 w) {
        for (uint256 i; i < s.length; ++i) {
            for (uint256 j = i + 1; j < s.length; ++j) {
                w += 2 * s[i] * s[j];
            }
        }
    }

    /// @notice Payouts by water-filling from the largest weight down.
    /// @param scale Units of weight in one base unit.
    /// @param cap 0: none.
    function payouts(uint256[] memory w, uint256 pool, uint256 cap, uint256 scale)
        internal
        pure
        returns (uint256[] memory amounts)
    {
        amounts = new uint256[](w.length);
        uint256 rest = sum(w);
        uint256[] memory order = descending(w);
        uint256 i;
        for (; cap != 0 && i < order.length; ++i) {
            if (share(w[order[i]], rest, pool, scale) < cap) break;
            amounts[order[i]] = cap;
            pool -= cap;
            rest -= w[order[i]];
        }
        for (; i < order.length; ++i) {
            amounts[order[i]] = share(w[order[i]], rest, pool, scale);
        }
    }

    /// @notice floor(min(w, pool * w / total)), in base units.
    function share(uint256 w, uint256 total, uint256 pool, uint256 scale) internal pure returns (uint256) {
        return total <= pool * scale ? w / scale : w * pool / total;
    }

    /// @notice Indices by falling value.
    function descending(uint256[] memory values) internal pure returns (uint256[] memory order) {
        order = new uint256[](values.length);
        for (uint256 i; i < values.length; ++i) {
            order[i] = i;
            for (uint256 j = i; j > 0 && values[order[j]] > values[order[j - 1]]; --j) {
                (order[j], order[j - 1]) = (order[j - 1], order[j]);
            }
        }
    }
}
