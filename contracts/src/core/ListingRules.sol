// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {IMatchingRounds} from "../interfaces/IMatchingRounds.sol";
import {Attesters} from "../libraries/Attesters.sol";
import {TallyMath} from "../libraries/TallyMath.sol";
import {Tokens} from "../libraries/Tokens.sol";
import {Milestone, Terms} from "../types/CampaignTypes.sol";
import {Round} from "../types/RoundTypes.sol";

/// @title ListingRules
/// @notice The rules for a campaign's terms, and those of its round. They are a part of MatchingRounds because
/// Campaigns is near the size limit. Each refusal names the term and the nearest value that is allowed.
abstract contract ListingRules {
    /// @dev Donations, challenges and reviews last at least this long, so that everyone has time to act.
    uint256 internal constant MIN_PERIOD = 1 days;
    uint256 internal constant MAX_CHALLENGE_PERIOD = 90 days;
    uint256 internal constant MAX_DURATION = 5 * 365 days;
    uint256 private constant FULL_SHARE = 10_000;
    uint256 private constant MAX_MILESTONES = 10;
    uint256 private constant MIN_VETO_SHARE = 2_500;
    uint256 private constant MAX_VETO_SHARE = 5_000;

    function _checkListing(Terms calldata terms, uint8 decimals, address campaigns, uint256 lastCutoff) internal view {
        _require(terms.payout != address(0) && terms.payout != campaigns && terms.payout != address(this), "payout", 0);
        _require(terms.digest != 0, "digest", 0);
        uint256 earliestClose = Math.max(terms.opensAt, block.timestamp) + MIN_PERIOD;
        _require(terms.closesAt >= earliestClose, "closesAt", earliestClose);
        uint256 maxGoal = type(uint96).max / TallyMath.normalise(1, decimals);
        _require(terms.goal <= maxGoal, "goal", maxGoal);
        // If backers can veto, or a loan could fill a goal, there must be time between the approval and the money.
        uint256 minChallenge = terms.gate == address(0) && terms.goal == 0 ? 0 : MIN_PERIOD;
        _require(terms.challengePeriod >= minChallenge, "challengePeriod", minChallenge);
        _require(terms.challengePeriod <= MAX_CHALLENGE_PERIOD, "challengePeriod", MAX_CHALLENGE_PERIOD);
        _require(terms.vetoShare >= MIN_VETO_SHARE, "vetoShare", MIN_VETO_SHARE);
        _require(terms.vetoShare <= MAX_VETO_SHARE, "vetoShare", MAX_VETO_SHARE);
        _require(Attesters.areValid(terms.threshold, terms.attesters), "attesters", Attesters.MAX);
        for (uint256 i; i < terms.attesters.length; ++i) {
            address attester = terms.attesters[i];
            _require(attester != terms.lab && attester != terms.payout, "attesters", 0);
        }
        _checkMilestones({
            milestones: terms.milestones,
            closesAt: terms.closesAt,
            latestDeadline: block.timestamp + MAX_DURATION - lastCutoff
        });
    }

    /// @param latestSealAt Unix seconds from which the round can be sealed in every case.
    function _checkApplication(Terms calldata terms, Round storage round, uint256 latestSealAt) internal view {
        uint32 id = terms.round;
        require(block.timestamp < round.end, IMatchingRounds.MatchingRounds_Ended(id, round.end));
        _requireFit(terms.token == round.token, id, "token", uint160(round.token));
        _requireFit(terms.gate == round.gate, id, "gate", uint160(round.gate));
        _requireFit(terms.opensAt >= round.start, id, "opensAt", round.start);
        _requireFit(terms.closesAt <= round.end, id, "closesAt", round.end);
        _requireFit(terms.challengePeriod >= round.challengePeriod, id, "challengePeriod", round.challengePeriod);
        _requireFit(terms.milestones[0].deadline >= latestSealAt, id, "milestones.deadline", latestSealAt);
        bool hasAttesters = keccak256(abi.encode(terms.threshold, terms.attesters)) == round.attestersHash;
        _requireFit(hasAttesters, id, "attesters", uint256(round.attestersHash));
    }

    function _decimalsOf(address token) internal view returns (uint8 decimals) {
        decimals = Tokens.decimalsOf(token);
        _require(decimals <= Tokens.MAX_DECIMALS, "token", Tokens.MAX_DECIMALS);
    }

    function _checkMilestones(Milestone[] calldata milestones, uint256 closesAt, uint256 latestDeadline) private pure {
        uint256 count = milestones.length;
        _require(count != 0, "milestones", 1);
        _require(count <= MAX_MILESTONES, "milestones", MAX_MILESTONES);
        uint256 earliestDeadline = closesAt;
        uint256 shareSum;
        for (uint256 i; i < count; ++i) {
            _require(milestones[i].share != 0, "milestones.share", 1);
            _require(milestones[i].deadline >= earliestDeadline, "milestones.deadline", earliestDeadline);
            earliestDeadline = uint256(milestones[i].deadline) + 1;
            shareSum += milestones[i].share;
        }
        _require(shareSum == FULL_SHARE, "milestones.share", FULL_SHARE);
        _require(milestones[count - 1].deadline <= latestDeadline, "milestones.deadline", latestDeadline);
    }

    function _require(bool isValid, string memory field, uint256 limit) private pure {
        require(isValid, ICampaigns.Campaigns_InvalidTerms(field, limit));
    }

    function _requireFit(bool fits, uint32 round, string memory field, uint256 limit) private pure {
        require(fits, IMatchingRounds.MatchingRounds_CampaignMismatch(round, field, limit));
    }
}
