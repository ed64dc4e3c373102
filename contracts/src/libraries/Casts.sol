// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Casts
/// @notice Casts a number to the type of a storage field without a check, because every donation would pay for it. Only
/// for numbers that fit: each call says why.
library Casts {
    // forge-lint: disable-start(unsafe-typecast)
    function toUint8(uint256 value) internal pure returns (uint8) {
        return uint8(value);
    }

    function toUint16(uint256 value) internal pure returns (uint16) {
        return uint16(value);
    }

    function toUint32(uint256 value) internal pure returns (uint32) {
        return uint32(value);
    }

    function toUint64(uint256 value) internal pure returns (uint64) {
        return uint64(value);
    }

    function toUint96(uint256 value) internal pure returns (uint96) {
        return uint96(value);
    }

    function toUint128(uint256 value) internal pure returns (uint128) {
        return uint128(value);
    }

    function toUint176(uint256 value) internal pure returns (uint176) {
        return uint176(value);
    }
    // forge-lint: disable-end(unsafe-typecast)
}
