// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Milestone, Terms} from "./interfaces/ICampaigns.sol";
import {IMatchingRounds, Round} from "./interfaces/IMatchingRounds.sol";
import {Attesters} from "./libraries/Attesters.sol";
import {Tokens} from "./libraries/Tokens.sol";

/// @title ListingRules
/// @notice What a campaign's terms must fulfil, and what its round asks of them. A part of MatchingRounds, because
/// Campaigns is near the size limit.
abstract contract ListingRules {
    uint256 internal constant MAX_CHALLENGE_PERIOD = 90 days;
    uint256 internal constant MAX_DURATION = 5 * 365 days;
    uint256 private constant FULL_SHARE = 10_000;
    uint256 private constant MAX_MILESTONES = 10;
    uint256 private constant MIN_VETO_SHARE = 2_500;

    function _checkListing(Terms calldata terms, address campaigns, uint256 lastCutoff) internal view {
        _require(terms.payout != address(0) && terms.payout != campaigns && terms.payout != address(this), "payout");
        _require(terms.digest != 0, "digest");
        _require(terms.closesAt > terms.opensAt && terms.closesAt > block.timestamp, "closesAt");
        _require(terms.challengePeriod <= MAX_CHALLENGE_PERIOD, "challengePeriod");
        _require(terms.vetoShare >= MIN_VETO_SHARE && terms.vetoShare <= FULL_SHARE, "vetoShare");
        _require(Attesters.areValid(terms.threshold, terms.attesters), "attesters");
        for (uint256 i; i < terms.attesters.length; ++i) {
            address attester = terms.attesters[i];
            _require(attester != terms.lab && attester != terms.payout, "attesters");
        }
        _checkMilestones(terms.milestones, terms.closesAt, lastCutoff);
    }

    /// @param sealedBy Unix seconds by which the round can be sealed.
    function _checkApplication(Terms calldata terms, Round storage r, uint256 sealedBy) internal view {
        uint32 round = terms.round;
        require(block.timestamp < r.end, IMatchingRounds.MatchingRounds_Ended(round, r.end));
        _requireFit(terms.token == r.token, round, "token");
        _requireFit(terms.gate == r.gate, round, "gate");
        _requireFit(terms.opensAt >= r.start, round, "opensAt");
        _requireFit(terms.closesAt <= r.end, round, "closesAt");
        _requireFit(terms.challengePeriod >= r.challengePeriod, round, "challengePeriod");
        _requireFit(terms.milestones[0].deadline >= sealedBy, round, "milestones.deadline");
        _requireFit(keccak256(abi.encode(terms.threshold, terms.attesters)) == r.attestersHash, round, "attesters");
    }

    function _decimalsOf(address token) internal view returns (uint8 decimals) {
        decimals = Tokens.decimalsOf(token);
        _require(decimals <= Tokens.MAX_DECIMALS, "token");
    }

    function _checkMilestones(Milestone[] calldata milestones, uint256 closesAt, uint256 lastCutoff) private view {
        uint256 n = milestones.length;
        _require(n != 0 && n <= MAX_MILESTONES, "milestones");
        _require(milestones[0].deadline >= closesAt, "milestones.deadline");
        uint256 shares;
        for (uint256 i; i < n; ++i) {
            _require(milestones[i].share != 0, "milestones.share");
            _require(i == 0 || milestones[i].deadline > milestones[i - 1].deadline, "milestones.deadline");
            shares += milestones[i].share;
        }
        _require(shares == FULL_SHARE, "milestones.share");
        _require(milestones[n - 1].deadline + lastCutoff <= block.timestamp + MAX_DURATION, "milestones.deadline");
    }

    function _require(bool isValid, string memory field) private pure {
        require(isValid, ICampaigns.Campaigns_InvalidTerms(field));
    }

    function _requireFit(bool fits, uint32 round, string memory field) private pure {
        require(fits, IMatchingRounds.MatchingRounds_CampaignMismatch(round, field));
    }
}
