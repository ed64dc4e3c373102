// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Airdrop, Kind} from "../types/AirdropTypes.sol";
import {ICampaigns} from "./ICampaigns.sol";

/// @title Airdrops
/// @notice Rewards in any token, for a campaign's donors as their points mature, or for any list. All claims are
/// cumulative per account, go to that account only, and never exceed what was put in. There is no owner and no fee.
interface IAirdrops {
    /// An airdrop was created. `AirdropFunded` follows, with its money.
    /// @param airdrop The airdrop's id, here and in all other events.
    /// @param creator The account that gets back what is not claimed.
    /// @param source The campaign, or the list's Merkle root.
    /// @param kind How the parts are decided.
    /// @param token Token of the reward; zero address: native coin.
    /// @param expiresAt Unix seconds: first second at which nothing can be claimed.
    event AirdropCreated(
        bytes32 indexed airdrop,
        address indexed creator,
        bytes32 indexed source,
        Kind kind,
        address token,
        uint256 expiresAt
    );
    /// Money was put in.
    /// @param from The account that paid.
    /// @param amount Base units put in now.
    /// @param total Base units put in so far.
    event AirdropFunded(bytes32 indexed airdrop, address indexed from, uint256 amount, uint256 total);
    /// The creator of a budget replaced its list.
    /// @param root Merkle root of the list that counts from now on.
    event RootReplaced(bytes32 indexed airdrop, bytes32 root);
    /// An account's part was paid.
    /// @param account The account that the part belongs to.
    /// @param to The account that was paid.
    /// @param amount Base units paid now.
    event AirdropClaimed(bytes32 indexed airdrop, address indexed account, address to, uint256 amount);
    /// The rest went back to the creator after the expiry.
    /// @param to The account that was paid.
    /// @param amount Base units that were left.
    event AirdropClawedBack(bytes32 indexed airdrop, address to, uint256 amount);

    error Airdrops_UnknownCampaign(bytes32 campaign);
    error Airdrops_UnsupportedToken(address token);
    error Airdrops_ZeroAmount();
    error Airdrops_LimitReached(bytes32 airdrop);
    /// An airdrop must end after `earliest`: now, or the second in which its campaign stops counting donations.
    error Airdrops_InvalidExpiry(uint256 expiresAt, uint256 earliest);
    error Airdrops_WrongKind(bytes32 airdrop, Kind kind);
    error Airdrops_Unauthorized(address caller);
    /// No account's part is known until the campaign has stopped counting donations.
    error Airdrops_StillCounting(bytes32 airdrop, uint256 closesAt);
    error Airdrops_Expired(bytes32 airdrop, uint256 expiresAt);
    error Airdrops_NotExpired(bytes32 airdrop, uint256 expiresAt);
    error Airdrops_InvalidProof(address account, uint256 total);
    error Airdrops_NothingToPay(bytes32 airdrop);
    /// The list promises more than was put in.
    error Airdrops_NotEnoughLeft(bytes32 airdrop, uint256 due, uint256 left);

    /// @notice Puts up `amount` base units, for a campaign's donors or for a list. Native coin: send exactly `amount`
    /// as value. Not idempotent: each call makes a new airdrop.
    /// Assumes that only transfers change the token's balances. A token that takes a fee on the way in is refused. If
    /// balances shrink, the last claims in that token can stay unpaid, but no claims in other tokens.
    /// @param source The campaign, or the list's Merkle root. A budget's creator may replace it: what has been claimed
    /// is final and counts towards every later list. What has not been claimed is at the creator's discretion.
    /// @return airdrop `keccak256(abi.encode(chainid, creator, nonces(creator), kind, source, token, expiresAt))`.
    function createAirdrop(Kind kind, bytes32 source, address token, uint128 amount, uint40 expiresAt)
        external
        payable
        returns (bytes32 airdrop);

    /// @notice Adds money before the expiry. Anyone may. What is left at the end goes to the creator.
    function fund(bytes32 airdrop, uint128 amount) external payable;

    /// @notice A budget's creator replaces its list.
    /// @param root Merkle root over each account's total in base units, including what it has claimed.
    function replaceRoot(bytes32 airdrop, bytes32 root) external;

    /// @notice Pays a donor what has matured and is not paid yet, of a total of
    /// `floor(amount * s * releasedShare / (S * 10,000))`. Anyone may, once the campaign has stopped counting
    /// donations.
    function claim(bytes32 airdrop, address account) external returns (uint256 paid);

    /// @notice Like `claim` for the caller, but pays an account that the caller names.
    function claimTo(bytes32 airdrop, address to) external returns (uint256 paid);

    /// @notice Pays an account what the list gives it and is not paid yet. Anyone may.
    /// @param total The account's total in the list, in base units.
    function claimListed(bytes32 airdrop, address account, uint256 total, bytes32[] calldata proof)
        external
        returns (uint256 paid);

    /// @notice Like `claimListed` for the caller, but pays an account that the caller names.
    function claimListedTo(bytes32 airdrop, uint256 total, bytes32[] calldata proof, address to)
        external
        returns (uint256 paid);

    /// @notice Pays the rest back to the creator after the expiry. Anyone may.
    function clawBack(bytes32 airdrop) external returns (uint256 rest);

    /// @notice Like `clawBack` for the creator, but pays an account that the creator names.
    function clawBackTo(bytes32 airdrop, address to) external returns (uint256 rest);

    function CAMPAIGNS() external view returns (ICampaigns);
    function airdropOf(bytes32 airdrop) external view returns (Airdrop memory);

    /// @notice Base units paid to an account so far.
    function claimedOf(bytes32 airdrop, address account) external view returns (uint256);

    /// @notice The account's total in an airdrop for a campaign's donors, in base units, at the current released share
    /// and with the donations counted so far.
    function earnedOf(bytes32 airdrop, address account) external view returns (uint256);
}
