// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds} from "./IMatchingRounds.sol";

/// @title RoundVotes
/// @notice The votes of one sealed round, as a Governor counts them (IVotes, ERC-6372 by timestamp): the matured points
/// of its donors in the campaigns that it counted. These share one token, one gate and one minimum, so their points may
/// be added up. Votes cannot be transferred, only delegated; as in OpenZeppelin's Votes they count from the first
/// delegation, also to oneself, by transaction or by signature.
interface IRoundVotes {
    event Minted(bytes32 indexed campaign, address indexed account, uint256 amount);

    error RoundVotes_NotSealed(uint32 round);
    /// The sealed round did not count the campaign.
    error RoundVotes_NotInRound(uint32 round, bytes32 campaign);

    /// @notice Gives the account the votes that have matured in a campaign of the round and are not minted yet; anyone
    /// may. Idempotent: with nothing new it does nothing.
    /// @return amount Votes minted now.
    function mint(bytes32 campaign, address account) external returns (uint256 amount);

    function ROUNDS() external view returns (IMatchingRounds);
    function ROUND() external view returns (uint32);

    /// @notice Votes minted to the account, whoever they are delegated to.
    function votesOf(address account) external view returns (uint256);
    function mintedOf(bytes32 campaign, address account) external view returns (uint256);
}
