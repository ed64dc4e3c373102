// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IRoundVotes} from "../interfaces/IRoundVotes.sol";

/// @title GovernorRoundMembers
/// @notice An extension of OpenZeppelin's Governor for RoundVotes. It accepts no proposal before every member of the
/// round is brought in, so that a quorum is a share of all matured points. Anyone can bring the missing members in.
/// Points that mature between a proposal and its snapshot can be minted until the snapshot, and count in the quorum
/// once their member is brought in: the voting delay must leave time for that.
abstract contract GovernorRoundMembers is Governor {
    /// Bring in all members of the round first, with the points that matured since: `RoundVotes.bringIn`.
    error GovernorRoundMembers_Incomplete(IRoundVotes votes);

    IRoundVotes public immutable ROUND_VOTES;

    constructor(IRoundVotes votes) {
        ROUND_VOTES = votes;
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256) {
        require(ROUND_VOTES.isComplete(), GovernorRoundMembers_Incomplete(ROUND_VOTES));
        return super._propose(targets, values, calldatas, description, proposer);
    }
}
