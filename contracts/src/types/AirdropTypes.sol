// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice What decides the accounts' parts.
/// Campaign: the matured points of its donors. List: a Merkle root that never changes. Budget: a Merkle root that the
/// creator can replace, which can lower or redirect everything that has not been claimed yet.
enum Kind {
    None,
    Campaign,
    List,
    Budget
}

/// @notice An airdrop's state.
/// @param creator The account that gets back what is not claimed.
/// @param expiresAt Unix seconds: first second at which nothing can be claimed and the rest goes back to the creator.
/// @param token ERC-20 of at most 18 decimals; zero address: native coin.
/// @param amount Base units put in; after the rest was clawed back, base units claimed.
/// @param claimed Base units claimed.
/// @param source The campaign, or the Merkle root (as of @openzeppelin/merkle-tree) over leaves
/// (address account, uint256 total in base units).
struct Airdrop {
    address creator;
    uint40 expiresAt;
    Kind kind;
    address token;
    uint128 amount;
    uint128 claimed;
    bytes32 source;
}
