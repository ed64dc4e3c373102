// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donation} from "./CampaignTypes.sol";

/// @notice What a donor signs: everything about a cart, so that one signature can be used for nothing else.
/// @param campaigns The Campaigns contract that the gifts go to. A cart for any other contract harms only its signer.
/// @param donor The account in whose name the gifts are booked and counted, and which alone is refunded.
/// @param payer The account whose money it is: the donor, or an account that makes the call itself.
/// @param token The token of all gifts, or the zero address for the native coin.
/// @param nonce Any number the donor has not used yet, in no order: with Permit2 its nonces, else `isUsed` here.
/// @param validAfter Unix seconds: the cart is refused until this second has passed; 0: good at once.
/// @param deadline Unix seconds: the first second at which the cart is refused.
/// @param memo Anything that ties the payment to a record of the payer's; 0: nothing.
struct Cart {
    address campaigns;
    address donor;
    address payer;
    address token;
    Donation[] donations;
    uint256 nonce;
    uint256 validAfter;
    uint256 deadline;
    bytes32 memo;
}

/// @notice What a donor signs to let an operator give and refresh in its name.
/// @param campaigns The Campaigns contract that shall know of it.
/// @param until Unix seconds: first second at which the consent no longer holds; 0 ends it.
/// @param nonce As a cart's, in the same set: `isUsed`.
/// @param deadline Unix seconds: the first second at which the signature is refused.
struct OperatorConsent {
    address campaigns;
    address donor;
    address operator;
    uint256 until;
    uint256 nonce;
    uint256 deadline;
}

/// @notice An ECDSA signature in the parts that token standards ask for.
struct SplitSignature {
    uint8 v;
    bytes32 r;
    bytes32 s;
}
