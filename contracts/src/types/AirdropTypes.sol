// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice What decides who gets how much.
/// Campaign: the matured points of its donors. List: a Merkle root, fixed for good. Budget: a Merkle root that the
/// creator may replace, and so lower or redirect whatever has not been claimed yet.
enum Kind {
    None,
    Campaign,
    List,
    Budget
}

/// @notice A reward's state.
/// @param expiresAt Unix seconds: first second at which nothing can be claimed and the rest goes back to the creator.
/// @param token ERC-20 of at most 18 decimals; zero address: native coin.
/// @param amount Base units put in; once clawed back, what was claimed.
/// @param claimed Base units paid out.
/// @param source The campaign, or the Merkle root (as of @openzeppelin/merkle-tree) over leaves
/// (address account, uint256 base units in all).
struct Airdrop {
    address creator;
    uint40 expiresAt;
    Kind kind;
    address token;
    uint128 amount;
    uint128 claimed;
    bytes32 source;
}
