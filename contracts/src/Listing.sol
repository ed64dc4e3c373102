// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {CampaignStore} from "./CampaignStore.sol";
import {ICampaigns, Progress, Status, Terms} from "./interfaces/ICampaigns.sol";

/// @title Listing
/// @notice Stores a campaign's terms, which RULES checks.
abstract contract Listing is CampaignStore {
    /// @inheritdoc ICampaigns
    function create(Terms calldata terms) external returns (bytes32 campaign) {
        _requireSender(terms.lab);
        campaign = campaignId(terms);
        Campaign storage c = _campaigns[campaign];
        require(c.progress.status == Status.None, Campaigns_CampaignExists(campaign));
        (uint8 decimals, uint88 minimum) = RULES.check(terms);

        c.window = Window({token: terms.token, opensAt: terms.opensAt, closesAt: terms.closesAt, round: 0});
        c.measure = Measure({gate: terms.gate, minimum: minimum, decimals: decimals});
        c.progress = Progress({
            paid: 0,
            releasedShare: 0,
            milestone: 0,
            status: Status.Active,
            // forge-lint: disable-next-line(unsafe-typecast) - RULES bounds the last deadline
            cutoff: uint32(terms.milestones[0].deadline + GRACE),
            challengePeriod: terms.challengePeriod,
            vetoShare: terms.vetoShare,
            threshold: terms.threshold,
            // forge-lint: disable-next-line(unsafe-typecast) - at most 10
            milestoneCount: uint8(terms.milestones.length),
            round: terms.round,
            extended: 0
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
}
