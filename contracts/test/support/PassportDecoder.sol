// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGitcoinPassportDecoder} from "src/interfaces/IGitcoinPassportDecoder.sol";

/// @notice Stands for Passport's decoder, which no package contains: the same reverts, in the same cases, as the part
/// of github.com/passportxyz/eas-proxy that reads a cached score.
contract PassportDecoder is IGitcoinPassportDecoder {
    error AttestationNotFound();
    error AttestationExpired(uint64 expirationTime);

    struct CachedScore {
        uint32 score;
        uint64 issuanceDate;
        uint64 expirationDate;
    }

    uint256 private constant MAX_SCORE_AGE = 90 days;

    mapping(address account => CachedScore) private _scores;

    function set(address user, uint32 score) external {
        uint64 today = uint64(block.timestamp);
        _scores[user] = CachedScore({score: score, issuanceDate: today, expirationDate: today + 90 days});
    }

    function getScore(address user) external view returns (uint256) {
        CachedScore memory cached = _scores[user];
        if (cached.issuanceDate == 0) revert AttestationNotFound();
        if (block.timestamp > cached.issuanceDate + MAX_SCORE_AGE) revert AttestationExpired(cached.issuanceDate);
        return cached.score;
    }
}
