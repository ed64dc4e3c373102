// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {CampaignStore} from "./CampaignStore.sol";
import {Escrow} from "./Escrow.sol";
import {Listing} from "./Listing.sol";
import {MatchingRounds} from "./MatchingRounds.sol";
import {Milestones} from "./Milestones.sol";

/// @title Campaigns
/// @notice The escrow of all campaigns. Its constructor creates MatchingRounds, so that both are immutable and neither
/// needs to be told of the other. `multicall` makes several calls at once, as the caller and without value.
contract Campaigns is Listing, Escrow, Milestones, Multicall {
    /// @param router The contract whose gifts for others count (DonationRouter), or zero.
    /// @param resolver The contract that brings attestations made elsewhere (EASMilestoneResolver), or zero.
    constructor(address router, address resolver)
        CampaignStore(new MatchingRounds(), router, resolver)
        EIP712("Commonweight Campaigns", "1")
    {}
}
