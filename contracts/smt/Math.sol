// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice OpenZeppelin's Math by what it promises. Its own code is assembly, which the solver cannot read.
library Math {
    /// @dev floor(sqrt(x)): some value that only depends on x and fulfils the definition.
    function sqrt(uint256 x) internal pure returns (uint256 root) {
        root = uint256(keccak256(abi.encode(x)));
        require(root <= type(uint128).max);
        require(root * root <= x && x < (root + 1) * (root + 1));
    }

    /// @dev floor(x * y / denominator), where the product fits: it does in the ranges of every claim.
    function mulDiv(uint256 x, uint256 y, uint256 denominator) internal pure returns (uint256) {
        return x * y / denominator;
    }

    function ceilDiv(uint256 a, uint256 b) internal pure returns (uint256) {
        return a == 0 ? 0 : (a - 1) / b + 1;
    }

    function min(uint256 a, uint256 b) internal pure returns (uint256) {
        return a < b ? a : b;
    }

    function max(uint256 a, uint256 b) internal pure returns (uint256) {
        return a > b ? a : b;
    }

    /// @dev 10 ** exponent, up to 18: the solver takes no power whose exponent is a variable.
    function tenTo(uint256 exponent) internal pure returns (uint256) {
        if (exponent == 1) return 1e1;
        if (exponent == 2) return 1e2;
        if (exponent == 3) return 1e3;
        if (exponent == 4) return 1e4;
        if (exponent == 5) return 1e5;
        if (exponent == 6) return 1e6;
        if (exponent == 7) return 1e7;
        if (exponent == 8) return 1e8;
        if (exponent == 9) return 1e9;
        if (exponent == 10) return 1e10;
        if (exponent == 11) return 1e11;
        if (exponent == 12) return 1e12;
        if (exponent == 13) return 1e13;
        if (exponent == 14) return 1e14;
        if (exponent == 15) return 1e15;
        if (exponent == 16) return 1e16;
        if (exponent == 17) return 1e17;
        if (exponent == 18) return 1e18;
        return 1;
    }
}
