// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {CampaignStore} from "./CampaignStore.sol";
import {ICampaigns, Progress, Status, Terms} from "./interfaces/ICampaigns.sol";
import {Slots} from "./libraries/Slots.sol";

/// @title Listing
/// @notice Stores a campaign's terms, which RULES checks.
abstract contract Listing is CampaignStore {
    using Slots for Progress;

    /// @inheritdoc ICampaigns
    function create(Terms calldata terms) external returns (bytes32 campaign) {
        _requireSender(terms.lab);
        campaign = campaignId(terms);
        Campaign storage c = _campaigns[campaign];
        require(c.progress.status == Status.None, Campaigns_CampaignExists(campaign));
        (uint8 decimals, uint88 minimum) = RULES.check(terms);

        c.window = Window({token: terms.token, opensAt: terms.opensAt, closesAt: terms.closesAt, round: 0});
        c.measure = Measure({gate: terms.gate, minimum: minimum, decimals: decimals});
        (c.payout, c.goal) = (terms.payout, terms.goal);
        Progress memory p;
        (p.status, p.round) = (Status.Active, terms.round);
        (p.challengePeriod, p.vetoShare, p.threshold) = (terms.challengePeriod, terms.vetoShare, terms.threshold);
        // forge-lint: disable-next-line(unsafe-typecast) - RULES bounds the last deadline and the number, at most 10
        (p.cutoff, p.milestoneCount) = (uint32(terms.milestones[0].deadline + GRACE), uint8(terms.milestones.length));
        c.progress.store(p);
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
