// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGitcoinPassportDecoder} from "../interfaces/IGitcoinPassportDecoder.sol";
import {IPersonhood} from "../interfaces/IPersonhood.sol";

/// @title PassportGate
/// @notice A personhood gate with weights from Human Passport's scores: none below LOWER, half at LOWER, and from there
/// in a straight line to full weight at UPPER. Gitcoin Grants used 15 and 25. There are no nullifiers on chain:
/// Passport ensures that no person counts twice, because it counts each stamp's credential for one account only.
contract PassportGate is IPersonhood {
    error PassportGate_InvalidThresholds(uint256 lower, uint256 upper);

    uint256 private constant FULL_WEIGHT = 10_000;
    uint256 private constant HALF_WEIGHT = 5_000;

    IGitcoinPassportDecoder public immutable DECODER;
    /// @notice Scores with 4 decimals: 150,000 is a score of 15.
    uint64 public immutable LOWER;
    uint64 public immutable UPPER;

    constructor(IGitcoinPassportDecoder decoder, uint64 lower, uint64 upper) {
        require(lower != 0 && lower < upper, PassportGate_InvalidThresholds(lower, upper));
        (DECODER, LOWER, UPPER) = (decoder, lower, upper);
    }

    /// @inheritdoc IPersonhood
    function weightOf(address account) external view returns (uint256) {
        try DECODER.getScore(account) returns (uint256 score) {
            return _weightAt(score);
        } catch {
            return 0;
        }
    }

    function _weightAt(uint256 score) private view returns (uint256) {
        if (score < LOWER) return 0;
        if (score >= UPPER) return FULL_WEIGHT;
        return HALF_WEIGHT + HALF_WEIGHT * (score - LOWER) / (UPPER - LOWER);
    }
}
