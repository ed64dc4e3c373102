// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds} from "./IMatchingRounds.sol";

/// @title RoundVotes
/// @notice The votes of one sealed round, as a Governor counts them (IVotes, ERC-6372 by timestamp): the matured points
/// of its donors in the campaigns that it counted. These share one token, one gate and one minimum, so their points may
/// be added up. The supply, of which a quorum is a share, holds all that has matured in a member that was brought in,
/// not only what was minted: whoever mints first decides nothing alone. Votes cannot be transferred, only delegated; as
/// in OpenZeppelin's Votes they count from the first delegation, also to oneself, by transaction or by the signature of
/// a key. A contract delegates by its own transaction.
interface IRoundVotes {
    /// @param amount Votes minted now, in units of sqrt(1e-18 token).
    event Minted(bytes32 indexed campaign, address indexed account, uint256 amount);
    /// A member's matured points are in the supply.
    /// @param supplied All of its votes in the supply now, minted or not, in units of sqrt(1e-18 token).
    event BroughtIn(bytes32 indexed campaign, uint256 supplied);

    error RoundVotes_NotSealed(uint32 round);
    /// The campaign was never a member of the round, or, where votes are minted, the sealed round did not count it.
    error RoundVotes_NotInRound(uint32 round, bytes32 campaign);

    /// @notice Puts all that has matured in members of the sealed round into the supply; anyone may, for any member,
    /// also one that failed, left or has no matured points. Idempotent, and due again after a member's next release.
    function bringIn(bytes32[] calldata campaigns) external;

    /// @notice Whether every member that the round ever had is in, with all that has matured. A governor should take no
    /// proposal before (GovernorRoundMembers). Reads each member: 1.8 million gas for a hundred. Their number is fixed
    /// from the round's end on; whoever gives a treasury to such a governor looks at it first.
    function isComplete() external view returns (bool);

    /// @notice Gives the account the votes that have matured in a campaign of the round and are not minted yet; anyone
    /// may. Brings the campaign in. Idempotent: with nothing new it does nothing.
    /// @return amount Votes minted now.
    function mint(bytes32 campaign, address account) external returns (uint256 amount);

    function ROUNDS() external view returns (IMatchingRounds);
    function ROUND() external view returns (uint32);

    /// @notice Votes minted to the account, whoever they are delegated to.
    function votesOf(address account) external view returns (uint256);
    function mintedOf(bytes32 campaign, address account) external view returns (uint256);

    /// @notice How many members are in.
    function membersIn() external view returns (uint256);

    /// @notice A member's votes in the supply, minted or not.
    function suppliedOf(bytes32 campaign) external view returns (uint256);
}
