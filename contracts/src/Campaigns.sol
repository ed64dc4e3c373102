// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {CampaignStore} from "./CampaignStore.sol";
import {Escrow} from "./Escrow.sol";
import {Listing} from "./Listing.sol";
import {MatchingRounds} from "./MatchingRounds.sol";
import {Milestones} from "./Milestones.sol";

/// @title Campaigns
/// @notice The escrow of all campaigns. Its constructor creates MatchingRounds, so that both are immutable and neither
/// needs to be told of the other.
contract Campaigns is Listing, Escrow, Milestones {
    constructor() CampaignStore(new MatchingRounds()) EIP712("Commonweight Campaigns", "1") {}
}
