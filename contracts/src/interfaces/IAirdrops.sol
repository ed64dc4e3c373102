// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Airdrop, Kind} from "../types/AirdropTypes.sol";
import {ICampaigns} from "./ICampaigns.sol";

/// @title Airdrops
/// @notice Rewards in any token: for a campaign's donors as their points mature, or for any list. All claims are
/// cumulative per account, paid to the account only, and never exceed what was put in. Without owner or fee.
interface IAirdrops {
    /// An airdrop was created; its money follows as AirdropFunded.
    /// @param source The campaign, or the list's Merkle root.
    /// @param token The zero address: native coin.
    /// @param expiresAt Unix seconds: first second at which nothing can be claimed.
    event AirdropCreated(
        bytes32 indexed airdrop,
        address indexed creator,
        bytes32 indexed source,
        Kind kind,
        address token,
        uint256 expiresAt
    );
    /// @param from Who paid.
    /// @param amount Base units put in now.
    /// @param total Base units put in so far.
    event AirdropFunded(bytes32 indexed airdrop, address indexed from, uint256 amount, uint256 total);
    /// @param root Merkle root of the list that counts from now on.
    event RootReplaced(bytes32 indexed airdrop, bytes32 root);
    /// @param account Whose part it was.
    /// @param to Who was paid.
    /// @param amount Base units paid now.
    event AirdropClaimed(bytes32 indexed airdrop, address indexed account, address to, uint256 amount);
    /// @param to Who was paid.
    /// @param amount Base units that were left.
    event AirdropClawedBack(bytes32 indexed airdrop, address to, uint256 amount);

    error Airdrops_UnknownCampaign(bytes32 campaign);
    error Airdrops_UnsupportedToken(address token);
    error Airdrops_ZeroAmount();
    error Airdrops_LimitReached(bytes32 airdrop);
    /// An airdrop must end after `earliest`: now, or when its campaign stops counting gifts.
    error Airdrops_InvalidExpiry(uint256 expiresAt, uint256 earliest);
    error Airdrops_WrongKind(bytes32 airdrop, Kind kind);
    error Airdrops_Unauthorized(address caller);
    /// Until the campaign has stopped counting gifts, nobody's part of the sum is known.
    error Airdrops_StillCounting(bytes32 airdrop, uint256 closesAt);
    error Airdrops_Expired(bytes32 airdrop, uint256 expiresAt);
    error Airdrops_NotExpired(bytes32 airdrop, uint256 expiresAt);
    error Airdrops_InvalidProof(address account, uint256 total);
    error Airdrops_NothingToPay(bytes32 airdrop);
    /// The list promises more than was put in.
    error Airdrops_NotEnoughLeft(bytes32 airdrop, uint256 due, uint256 left);

    /// @notice Puts up `amount` base units, for a campaign's donors or for a list. Native coin: send exactly `amount`
    /// as value. Not idempotent: each call makes a new airdrop.
    /// Of the token it is assumed that balances change by transfers alone. A fee on the way in is refused; a token
    /// whose balances shrink can leave the last claims in that token unpaid, and no others.
    /// @param source The campaign, or the list's Merkle root. A budget's creator may replace it: what has been claimed
    /// is final and counts towards every later list; what has not been claimed is at the creator's discretion.
    /// @return airdrop `keccak256(abi.encode(chainid, creator, nonces(creator), kind, source, token, expiresAt))`.
    function createAirdrop(Kind kind, bytes32 source, address token, uint128 amount, uint40 expiresAt)
        external
        payable
        returns (bytes32 airdrop);

    /// @notice Adds money before the expiry; anyone may. What is left in the end goes to the creator.
    function fund(bytes32 airdrop, uint128 amount) external payable;

    /// @notice A budget's creator replaces its list.
    /// @param root Root over each account's base units in all, what it has claimed included.
    function replaceRoot(bytes32 airdrop, bytes32 root) external;

    /// @notice Pays a donor what has matured and is not paid yet:
    /// `floor(amount * s * releasedShare / (S * 10,000))` in all. Anyone may, once the campaign has stopped counting.
    function claim(bytes32 airdrop, address account) external returns (uint256 paid);

    /// @notice As `claim` for the caller, to an account that the caller names.
    function claimTo(bytes32 airdrop, address to) external returns (uint256 paid);

    /// @notice Pays an account what the list gives it and is not paid yet; anyone may.
    /// @param total Base units that the list gives the account in all.
    function claimListed(bytes32 airdrop, address account, uint256 total, bytes32[] calldata proof)
        external
        returns (uint256 paid);

    /// @notice As `claimListed` for the caller, to an account that the caller names.
    function claimListedTo(bytes32 airdrop, uint256 total, bytes32[] calldata proof, address to)
        external
        returns (uint256 paid);

    /// @notice Pays the rest back to the creator after the expiry; anyone may.
    function clawBack(bytes32 airdrop) external returns (uint256 rest);

    /// @notice As `clawBack` for the creator, to an account that the creator names.
    function clawBackTo(bytes32 airdrop, address to) external returns (uint256 rest);

    function CAMPAIGNS() external view returns (ICampaigns);
    function airdropOf(bytes32 airdrop) external view returns (Airdrop memory);

    /// @notice Base units paid to an account.
    function claimedOf(bytes32 airdrop, address account) external view returns (uint256);

    /// @notice Base units that an airdrop by campaign gives the account in all, at the released share of now, as if no
    /// more gifts were counted.
    function earnedOf(bytes32 airdrop, address account) external view returns (uint256);
}
