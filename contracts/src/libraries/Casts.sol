// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Casts
/// @notice Cuts a number down to a field of storage without a check, which each gift would pay for. Only for numbers
/// whose caller has bounded them: each call site says by what.
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
