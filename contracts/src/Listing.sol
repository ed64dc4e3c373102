// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {CampaignStore} from "./CampaignStore.sol";
import {Funding, ICampaigns, Milestone, Progress, Status, Terms} from "./interfaces/ICampaigns.sol";
import {Application} from "./interfaces/IMatchingRounds.sol";
import {Attesters} from "./libraries/Attesters.sol";
import {Tokens} from "./libraries/Tokens.sol";

/// @title Listing
/// @notice Checks a campaign's terms and stores them.
abstract contract Listing is CampaignStore {
    uint256 private constant MAX_MILESTONES = 10;
    uint256 private constant MAX_CHALLENGE_PERIOD = 90 days;
    uint256 private constant MAX_DURATION = 5 * 365 days;
    uint256 private constant MIN_VETO_SHARE = 2_500;

    /// @inheritdoc ICampaigns
    function create(Terms calldata terms) external returns (bytes32 campaign) {
        _requireSender(terms.lab);
        campaign = campaignId(terms);
        Campaign storage c = _campaigns[campaign];
        require(c.progress.status == Status.None, Campaigns_CampaignExists(campaign));
        _checkTerms(terms);
        _checkMilestones(terms);
        (uint8 decimals, uint88 minimum) = _checkToken(terms);

        c.funding = Funding({
            token: terms.token,
            opensAt: terms.opensAt,
            closesAt: terms.closesAt,
            round: 0,
            gate: terms.gate,
            minimum: minimum,
            decimals: decimals
        });
        c.progress = Progress({
            paid: 0,
            releasedShare: 0,
            milestone: 0,
            status: Status.Active,
            // forge-lint: disable-next-line(unsafe-typecast) - _checkMilestones bounds the last deadline
            cutoff: uint32(terms.milestones[0].deadline + GRACE),
            challengePeriod: terms.challengePeriod,
            vetoShare: terms.vetoShare,
            threshold: terms.threshold,
            // forge-lint: disable-next-line(unsafe-typecast) - at most 10
            milestoneCount: uint8(terms.milestones.length),
            round: terms.round
        });
        c.payout = terms.payout;
        c.goal = terms.goal;
        _storeSchedule(c, terms.milestones);
        _storeRoles(c, terms);
        emit CampaignCreated(campaign, terms.lab, terms.round, decimals, terms);
    }

    function _storeRoles(Campaign storage c, Terms calldata terms) private {
        for (uint256 i; i < terms.attesters.length; ++i) {
            // forge-lint: disable-next-line(unsafe-typecast) - at most 8
            c.donors[terms.attesters[i]].role = uint8(i + 1);
        }
        c.donors[terms.payout].role = PAYOUT_ROLE;
        c.donors[terms.lab].role = LAB_ROLE;
    }

    function _checkTerms(Terms calldata terms) private view {
        require(
            terms.payout != address(0) && terms.payout != address(this) && terms.payout != address(ROUNDS),
            Campaigns_InvalidTerms("payout")
        );
        require(terms.digest != 0, Campaigns_InvalidTerms("digest"));
        require(terms.closesAt > terms.opensAt && terms.closesAt > block.timestamp, Campaigns_InvalidTerms("closesAt"));
        require(terms.challengePeriod <= MAX_CHALLENGE_PERIOD, Campaigns_InvalidTerms("challengePeriod"));
        require(terms.vetoShare >= MIN_VETO_SHARE && terms.vetoShare <= FULL_SHARE, Campaigns_InvalidTerms("vetoShare"));
        require(Attesters.areValid(terms.threshold, terms.attesters), Campaigns_InvalidTerms("attesters"));
        for (uint256 i; i < terms.attesters.length; ++i) {
            address attester = terms.attesters[i];
            require(attester != terms.lab && attester != terms.payout, Campaigns_InvalidTerms("attesters"));
        }
    }

    function _checkMilestones(Terms calldata terms) private view {
        Milestone[] calldata milestones = terms.milestones;
        uint256 n = milestones.length;
        require(n != 0 && n <= MAX_MILESTONES, Campaigns_InvalidTerms("milestones"));
        require(milestones[0].deadline >= terms.closesAt, Campaigns_InvalidTerms("milestones.deadline"));
        uint256 shares;
        for (uint256 i; i < n; ++i) {
            require(milestones[i].share != 0, Campaigns_InvalidTerms("milestones.share"));
            require(
                i == 0 || milestones[i].deadline > milestones[i - 1].deadline,
                Campaigns_InvalidTerms("milestones.deadline")
            );
            shares += milestones[i].share;
        }
        require(shares == FULL_SHARE, Campaigns_InvalidTerms("milestones.share"));
        require(
            milestones[n - 1].deadline + GRACE + MAX_EXTENSION <= block.timestamp + MAX_DURATION,
            Campaigns_InvalidTerms("milestones.deadline")
        );
    }

    /// @dev A round campaign takes its token's decimals and its minimum from the round and must fit it otherwise.
    function _checkToken(Terms calldata terms) private view returns (uint8 decimals, uint88 minimum) {
        if (terms.round == 0) {
            bool supported;
            (decimals, supported) = Tokens.decimalsOf(terms.token);
            require(supported, Campaigns_InvalidTerms("token"));
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
}
