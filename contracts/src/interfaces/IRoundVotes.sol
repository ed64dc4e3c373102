// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds} from "./IMatchingRounds.sol";

/// @title RoundVotes
/// @notice The votes of one sealed round for a Governor (IVotes, ERC-6372 by timestamp): its donors' matured points in
/// the campaigns that it counted. These campaigns share one token, one gate and one minimum, so their points can be
/// added up. A quorum is a share of the supply. The supply holds all points that matured in the members brought in, not
/// only the minted ones, so that the first account to mint cannot decide alone. Votes can be delegated, not
/// transferred. As in OpenZeppelin's Votes, they count from the first delegation, which may be to oneself, by
/// transaction or by a
/// key's signature. A contract delegates by its own transaction.
interface IRoundVotes {
    /// An account received votes.
    /// @param campaign The campaign whose points matured.
    /// @param account The account that backed it.
    /// @param amount Votes minted now, in units of sqrt(1e-18 token).
    event Minted(bytes32 indexed campaign, address indexed account, uint256 amount);
    /// A member's matured points were added to the supply.
    /// @param campaign The member.
    /// @param supplied All of its votes in the supply now, minted or not, in units of sqrt(1e-18 token).
    event BroughtIn(bytes32 indexed campaign, uint256 supplied);

    error RoundVotes_NotSealed(uint32 round);
    /// The campaign was never a member of the round. To mint votes, the sealed round must also have counted it.
    error RoundVotes_NotInRound(uint32 round, bytes32 campaign);

    /// @notice Adds all matured points of members of the sealed round to the supply. Anyone may, for any member, even
    /// one that failed, left or has no matured points. Idempotent, and needed again after a member's next release.
    function bringIn(bytes32[] calldata campaigns) external;

    /// @notice Whether the supply holds all matured points of every member that the round ever had. A governor should
    /// accept no proposal before that (GovernorRoundMembers). Reads each member: 1.8 million gas for a hundred members.
    /// Their number is fixed at the round's end: check it before such a governor gets a treasury.
    function isComplete() external view returns (bool);

    /// @notice Gives the account the votes that have matured in a campaign of the round and are not minted yet. Anyone
    /// may. Also brings the campaign in. Idempotent: does nothing if nothing is new.
    /// @return amount Votes minted now.
    function mint(bytes32 campaign, address account) external returns (uint256 amount);

    function ROUNDS() external view returns (IMatchingRounds);
    function ROUND() external view returns (uint32);

    /// @notice Votes minted to the account, delegated or not.
    function votesOf(address account) external view returns (uint256);
    function mintedOf(bytes32 campaign, address account) external view returns (uint256);

    /// @notice Number of members whose points are in the supply.
    function membersIn() external view returns (uint256);

    /// @notice A member's votes in the supply, minted or not.
    function suppliedOf(bytes32 campaign) external view returns (uint256);
}
