// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {Casts} from "../libraries/Casts.sol";
import {Slots} from "../libraries/Slots.sol";
import {Measure, Progress, Status, Terms, Window} from "../types/CampaignTypes.sol";
import {CampaignStore} from "./CampaignStore.sol";
import {Escrow} from "./Escrow.sol";
import {MatchingRounds} from "./MatchingRounds.sol";
import {Milestones} from "./Milestones.sol";

/// @title Campaigns
/// @notice The escrow of all campaigns, and their listing. Its constructor creates MatchingRounds, so that both
/// addresses are immutable and neither contract needs a later call to learn the other's. `multicall` makes several
/// calls at once,
/// as the caller and without value.
contract Campaigns is Escrow, Milestones, Multicall {
    using Slots for Progress;

    /// @param router The contract whose donations in other accounts' names count (DonationRouter), or zero.
    /// @param resolver The contract that brings attestations made elsewhere (EASMilestoneResolver), or zero.
    constructor(address router, address resolver)
        CampaignStore(new MatchingRounds(), router, resolver)
        EIP712("Commonweight Campaigns", "1")
    {}

    // the lab

    /// @inheritdoc ICampaigns
    /// @dev Needs no guard: its one call reads MatchingRounds and, through it, the token's decimals.
    function create(Terms calldata terms) external returns (bytes32 id) {
        _requireSender(terms.lab);
        id = campaignId(terms);
        Campaign storage campaign = _campaigns[id];
        require(campaign.progress.status == Status.None, Campaigns_CampaignExists(id));
        (uint8 decimals, uint88 minimum) = ROUNDS.checkListing(terms, GRACE + MAX_EXTENSION);

        campaign.window = Window({token: terms.token, opensAt: terms.opensAt, closesAt: terms.closesAt, round: 0});
        campaign.measure = Measure({gate: terms.gate, minimum: minimum, decimals: decimals});
        (campaign.payout, campaign.goal) = (terms.payout, terms.goal);
        Progress memory progress;
        (progress.status, progress.round) = (Status.Active, terms.round);
        (progress.challengePeriod, progress.vetoShare) = (terms.challengePeriod, terms.vetoShare);
        progress.threshold = terms.threshold;
        // The rules bound the deadlines and the number of milestones.
        progress.cutoff = Casts.toUint32(terms.milestones[0].deadline + GRACE);
        progress.milestoneCount = Casts.toUint8(terms.milestones.length);
        campaign.progress.store(progress);
        for (uint256 i; i < terms.milestones.length; ++i) {
            campaign.schedule[i] = terms.milestones[i].share | uint48(terms.milestones[i].deadline) << SHARE_BITS;
        }
        for (uint256 i; i < terms.attesters.length; ++i) {
            // There are at most 8 attesters.
            campaign.donors[terms.attesters[i]].role = Casts.toUint8(i + 1);
        }
        campaign.donors[terms.payout].role = PAYOUT_ROLE;
        campaign.donors[terms.lab].role = LAB_ROLE;
        emit CampaignCreated({campaign: id, lab: terms.lab, round: terms.round, decimals: decimals, terms: terms});
    }
}
