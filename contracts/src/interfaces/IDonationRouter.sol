// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ISignatureTransfer} from "permit2/src/interfaces/ISignatureTransfer.sol";
import {Gift} from "./ICampaigns.sol";

/// @notice What a donor signs: everything about a cart, so that one signature can be used for nothing else.
/// @param campaigns The Campaigns contract that the gifts go to. A cart for any other contract harms only its signer.
/// @param donor The account in whose name the gifts are booked and counted, and which alone is refunded.
/// @param payer The account whose money it is: the donor, or an account that makes the call itself.
/// @param token The token of all gifts, or the zero address for the native coin.
/// @param nonce Any number the donor has not used yet, in no order: with Permit2 its nonces, else `isUsed` here.
/// @param deadline Unix seconds: the first second at which the cart is refused.
struct Cart {
    address campaigns;
    address donor;
    address payer;
    address token;
    Gift[] gifts;
    uint256 nonce;
    uint256 deadline;
}

/// @notice An ECDSA signature in the parts that token standards ask for.
struct SplitSignature {
    uint8 v;
    bytes32 r;
    bytes32 s;
}

/// @title DonationRouter
/// @notice Brings carts to Campaigns with a donor's signature, whoever sends the transaction, so that they count.
/// Holds nothing between calls, and takes nobody's money but that of the cart's payer.
interface IDonationRouter {
    /// @param cart The cart's EIP-712 digest.
    event Routed(
        bytes32 indexed cart, address indexed campaigns, address indexed donor, address payer, address relayer
    );
    event NonceCancelled(address indexed donor, uint256 nonce);

    error DonationRouter_Expired(uint256 deadline);
    /// Only the donor may pay by signature; any other payer must make the call itself, as for the native coin.
    error DonationRouter_WrongPayer(address payer);
    error DonationRouter_NonceUsed(address donor, uint256 nonce);
    error DonationRouter_InvalidSignature(address donor);
    error DonationRouter_NotAContract(address account);
    /// The campaigns contract or the token moved another amount than the cart's.
    error DonationRouter_NotConserved(address token, uint256 held, uint256 left);

    /// @notice Takes the donor's tokens through Permit2; its one signature over a PermitWitnessTransferFrom (the sum of
    /// the gifts, the cart's nonce and deadline, the cart as the witness) also signs for the cart. EOA or ERC-1271.
    function donateWithPermit2(Cart calldata cart, bytes calldata signature) external;

    /// @notice Takes the donor's tokens by EIP-3009, whose one signature over a ReceiveWithAuthorization (to this
    /// contract, the sum of the gifts, valid after 0 and before the deadline, `cartDigest` as its nonce) also signs for
    /// the cart.
    function donateWithAuthorization(Cart calldata cart, SplitSignature calldata authorization) external;

    /// @notice As `donateSigned`, after an EIP-2612 permit of the payer for the sum of the gifts until the deadline. A
    /// permit that fails, because it was posted already, is no matter as long as the allowance is there.
    function donateWithPermit(Cart calldata cart, SplitSignature calldata permit, bytes calldata signature) external;

    /// @notice Takes the payer's tokens by its allowance to this contract, or the native coin sent along. The donor's
    /// signature over `cartDigest` (EOA or ERC-1271) may be empty where the donor makes the call.
    function donateSigned(Cart calldata cart, bytes calldata signature) external payable;

    /// @notice Uses up one of the caller's nonces, so that a cart signed with it for `donateSigned` or
    /// `donateWithPermit` is worth nothing. With Permit2 and EIP-3009, cancel there.
    function cancel(uint256 nonce) external;

    /// @notice Whether `donateSigned`, `donateWithPermit` or `cancel` has used the donor's nonce.
    function isUsed(address donor, uint256 nonce) external view returns (bool);

    function PERMIT2() external view returns (ISignatureTransfer);

    /// @notice EIP-712 digest of a cart for this router on this chain.
    function cartDigest(Cart calldata cart) external view returns (bytes32);
}
