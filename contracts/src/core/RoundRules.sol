// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IMatchingRounds} from "../interfaces/IMatchingRounds.sol";
import {Attesters} from "../libraries/Attesters.sol";
import {Tokens} from "../libraries/Tokens.sol";
import {RoundTerms} from "../types/RoundTypes.sol";
import {ListingRules} from "./ListingRules.sol";

/// @title RoundRules
/// @notice The rules for a round's terms, and for the time of its seal. Each refusal names the term and the nearest
/// value that is allowed.
abstract contract RoundRules is ListingRules {
    /// @dev Time for pins and drops, once it is certain that the result on chain counts, before the seal.
    uint256 internal constant SETTLING_PERIOD = 1 days;
    /// @dev Least time for claims.
    uint256 internal constant MIN_CLAIM_PERIOD = 7 days;

    function _checkTerms(RoundTerms calldata terms) internal view returns (uint8 decimals) {
        decimals = Tokens.decimalsOf(terms.token);
        _requireTerm(decimals <= Tokens.MAX_DECIMALS, "token", Tokens.MAX_DECIMALS);
        _requireTerm(terms.gate.code.length != 0, "gate", 0);
        _requireTerm(terms.digest != 0, "digest", 0);
        _requireTerm(!_isCore(terms.unusedTo), "unusedTo", 0);
        bool isComputed = terms.calculator != address(0);
        uint256 earliestStart = block.timestamp + MIN_PERIOD;
        _requireTerm(!isComputed || terms.start >= earliestStart, "start", earliestStart);
        uint256 earliestEnd = Math.max(terms.start, block.timestamp) + MIN_PERIOD;
        _requireTerm(terms.end >= earliestEnd, "end", earliestEnd);
        _requireTerm(terms.reviewPeriod >= MIN_PERIOD, "reviewPeriod", MIN_PERIOD);
        uint256 earliestClaimUntil = _latestSealAt(terms.end, terms.reviewPeriod, terms.calculator) + MIN_CLAIM_PERIOD;
        _requireTerm(terms.claimUntil >= earliestClaimUntil, "claimUntil", earliestClaimUntil);
        uint256 latestClaimUntil = block.timestamp + MAX_DURATION;
        _requireTerm(terms.claimUntil <= latestClaimUntil, "claimUntil", latestClaimUntil);
        _requireTerm(terms.challengePeriod >= MIN_PERIOD, "challengePeriod", MIN_PERIOD);
        _requireTerm(terms.challengePeriod <= MAX_CHALLENGE_PERIOD, "challengePeriod", MAX_CHALLENGE_PERIOD);
        _requireTerm(Attesters.areValid(terms.threshold, terms.attesters), "attesters", Attesters.MAX);
    }

    /// @dev Whether the account is Campaigns or MatchingRounds, which could not use money booked for them.
    function _isCore(address account) internal view virtual returns (bool);

    function _requireTerm(bool isValid, string memory field, uint256 limit) internal pure {
        require(isValid, IMatchingRounds.MatchingRounds_InvalidTerms(field, limit));
    }

    /// @dev A computed result can be posted in the review's last second. Then its veto takes as long as the review, and
    /// if it is vetoed in that time's last second, the day for pins follows.
    function _latestSealAt(uint256 end, uint256 reviewPeriod, address calculator) internal pure returns (uint256) {
        return end + (calculator == address(0) ? reviewPeriod : 2 * reviewPeriod) + SETTLING_PERIOD;
    }
}
