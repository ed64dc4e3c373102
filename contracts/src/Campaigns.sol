// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {CampaignStore} from "./CampaignStore.sol";
import {Escrow} from "./Escrow.sol";
import {MatchingRounds} from "./MatchingRounds.sol";
import {Milestones} from "./Milestones.sol";
import {ICampaigns, Measure, Progress, Status, Terms, Window} from "./interfaces/ICampaigns.sol";
import {Slots} from "./libraries/Slots.sol";

/// @title Campaigns
/// @notice The escrow of all campaigns, and how one is listed. Its constructor creates MatchingRounds, so that both are
/// immutable and neither needs to be told of the other. `multicall` makes several calls at once, as the caller and
/// without value.
contract Campaigns is Escrow, Milestones, Multicall {
    using Slots for Progress;

    /// @param router The contract whose gifts for others count (DonationRouter), or zero.
    /// @param resolver The contract that brings attestations made elsewhere (EASMilestoneResolver), or zero.
    constructor(address router, address resolver)
        CampaignStore(new MatchingRounds(), router, resolver)
        EIP712("Commonweight Campaigns", "1")
    {}

    /// @inheritdoc ICampaigns
    function create(Terms calldata terms) external returns (bytes32 campaign) {
        _requireSender(terms.lab);
        campaign = campaignId(terms);
        Campaign storage c = _campaigns[campaign];
        require(c.progress.status == Status.None, Campaigns_CampaignExists(campaign));
        (uint8 decimals, uint88 minimum) = ROUNDS.checkListing(terms, GRACE + MAX_EXTENSION);

        c.window = Window({token: terms.token, opensAt: terms.opensAt, closesAt: terms.closesAt, round: 0});
        c.measure = Measure({gate: terms.gate, minimum: minimum, decimals: decimals});
        (c.payout, c.goal) = (terms.payout, terms.goal);
        Progress memory p;
        (p.status, p.round) = (Status.Active, terms.round);
        (p.challengePeriod, p.vetoShare, p.threshold) = (terms.challengePeriod, terms.vetoShare, terms.threshold);
        // forge-lint: disable-next-line(unsafe-typecast) - the rules bound deadlines and number
        (p.cutoff, p.milestoneCount) = (uint32(terms.milestones[0].deadline + GRACE), uint8(terms.milestones.length));
        c.progress.store(p);
        for (uint256 i; i < terms.milestones.length; ++i) {
            c.schedule[i] = terms.milestones[i].share | uint48(terms.milestones[i].deadline) << SHARE_BITS;
        }
        for (uint256 i; i < terms.attesters.length; ++i) {
            // forge-lint: disable-next-line(unsafe-typecast) - at most 8
            c.donors[terms.attesters[i]].role = uint8(i + 1);
        }
        c.donors[terms.payout].role = PAYOUT_ROLE;
        c.donors[terms.lab].role = LAB_ROLE;
        emit CampaignCreated(campaign, terms.lab, terms.round, decimals, terms);
    }
}
