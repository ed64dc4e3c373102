// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IRoundVotes} from "../interfaces/IRoundVotes.sol";

/// @title GovernorRoundMembers
/// @notice An extension of OpenZeppelin's Governor for RoundVotes: it takes no proposal before every member of the
/// round is in the votes, so that a quorum is a share of all that has matured. Anyone can bring the missing ones in.
/// What matures between a proposal and its snapshot can be minted until then, and counts in the quorum once its member
/// is brought in: the voting delay must leave time for that.
abstract contract GovernorRoundMembers is Governor {
    /// Bring all members of the round in first, with what has matured since: `RoundVotes.bringIn`.
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
