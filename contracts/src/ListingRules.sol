// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Milestone, Terms} from "./interfaces/ICampaigns.sol";
import {Application, IMatchingRounds} from "./interfaces/IMatchingRounds.sol";
import {Attesters} from "./libraries/Attesters.sol";
import {Tokens} from "./libraries/Tokens.sol";

/// @title ListingRules
/// @notice What a campaign's terms must fulfil. A contract of its own, created by Campaigns and without state, because
/// Campaigns is near the size limit.
contract ListingRules {
    uint256 private constant FULL_SHARE = 10_000;
    uint256 private constant MAX_MILESTONES = 10;
    uint256 private constant MAX_CHALLENGE_PERIOD = 90 days;
    uint256 private constant MAX_DURATION = 5 * 365 days;
    uint256 private constant MIN_VETO_SHARE = 2_500;

    address private immutable CAMPAIGNS;
    IMatchingRounds private immutable ROUNDS;
    /// @dev Seconds from the last deadline to the last cutoff.
    uint256 private immutable LAST_CUTOFF;

    constructor(IMatchingRounds rounds, uint256 lastCutoff) {
        CAMPAIGNS = msg.sender;
        ROUNDS = rounds;
        LAST_CUTOFF = lastCutoff;
    }

    /// @notice Reverts with the field that is outside of what is allowed.
    /// @return decimals The token's.
    /// @return minimum The round's, in 18 decimals; 0 without a round.
    function check(Terms calldata terms) external view returns (uint8 decimals, uint88 minimum) {
        _checkTerms(terms);
        _checkMilestones(terms);
        return _checkToken(terms);
    }

    function _checkTerms(Terms calldata terms) private view {
        _require(terms.payout != address(0) && terms.payout != CAMPAIGNS && terms.payout != address(ROUNDS), "payout");
        _require(terms.digest != 0, "digest");
        _require(terms.closesAt > terms.opensAt && terms.closesAt > block.timestamp, "closesAt");
        _require(terms.challengePeriod <= MAX_CHALLENGE_PERIOD, "challengePeriod");
        _require(terms.vetoShare >= MIN_VETO_SHARE && terms.vetoShare <= FULL_SHARE, "vetoShare");
        _require(Attesters.areValid(terms.threshold, terms.attesters), "attesters");
        for (uint256 i; i < terms.attesters.length; ++i) {
            address attester = terms.attesters[i];
            _require(attester != terms.lab && attester != terms.payout, "attesters");
        }
    }

    function _checkMilestones(Terms calldata terms) private view {
        Milestone[] calldata milestones = terms.milestones;
        uint256 n = milestones.length;
        _require(n != 0 && n <= MAX_MILESTONES, "milestones");
        _require(milestones[0].deadline >= terms.closesAt, "milestones.deadline");
        uint256 shares;
        for (uint256 i; i < n; ++i) {
            _require(milestones[i].share != 0, "milestones.share");
            _require(i == 0 || milestones[i].deadline > milestones[i - 1].deadline, "milestones.deadline");
            shares += milestones[i].share;
        }
        _require(shares == FULL_SHARE, "milestones.share");
        _require(milestones[n - 1].deadline + LAST_CUTOFF <= block.timestamp + MAX_DURATION, "milestones.deadline");
    }

    /// @dev A round campaign takes its token's decimals and its minimum from the round and must fit it otherwise.
    function _checkToken(Terms calldata terms) private view returns (uint8 decimals, uint88 minimum) {
        if (terms.round == 0) {
            bool supported;
            (decimals, supported) = Tokens.decimalsOf(terms.token);
            _require(supported, "token");
            return (decimals, 0);
        }
        return ROUNDS.checkApplication(
            terms.round,
            Application({
                token: terms.token,
                gate: terms.gate,
                opensAt: terms.opensAt,
                closesAt: terms.closesAt,
                challengePeriod: terms.challengePeriod,
                firstDeadline: terms.milestones[0].deadline,
                attestersHash: Attesters.hash(terms.threshold, terms.attesters)
            })
        );
    }

    function _require(bool isValid, string memory field) private pure {
        require(isValid, ICampaigns.Campaigns_InvalidTerms(field));
    }
}
