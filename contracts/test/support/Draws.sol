// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice Values drawn one after the other from a fuzzer's seed.
struct Draws {
    uint256 seed;
    uint256 count;
}

/// @title Drawing
library Drawing {
    /// @notice Uniform in [low, high].
    function between(Draws memory draws, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + next(draws) % (high - low + 1);
    }

    /// @notice In [low, high], every order of magnitude as likely as any other.
    function magnitude(Draws memory draws, uint256 low, uint256 high) internal pure returns (uint256) {
        uint256 bits;
        while (high >> bits > low) {
            ++bits;
        }
        uint256 top = high >> between(draws, 0, bits);
        return between(draws, low, top < low ? low : top);
    }

    function chance(Draws memory draws, uint256 percent) internal pure returns (bool) {
        return between(draws, 1, 100) <= percent;
    }

    /// @notice A random order of 0 .. n - 1.
    function order(Draws memory draws, uint256 n) internal pure returns (uint256[] memory indices) {
        indices = new uint256[](n);
        for (uint256 i; i < n; ++i) {
            uint256 j = between(draws, 0, i);
            indices[i] = indices[j];
            indices[j] = i;
        }
    }

    /// @notice Splits `total` into `n` parts that add to it, each at least 1.
    function split(Draws memory draws, uint256 total, uint256 n) internal pure returns (uint256[] memory parts) {
        parts = new uint256[](n);
        for (uint256 i; i < n; ++i) {
            uint256 left = total - (n - 1 - i);
            parts[i] = i == n - 1 ? total : between(draws, 1, left);
            total -= parts[i];
        }
    }

    function next(Draws memory draws) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(draws.seed, ++draws.count)));
    }
}
