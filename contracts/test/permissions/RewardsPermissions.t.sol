// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {IAirdrops} from "src/interfaces/IAirdrops.sol";
import {IPoints} from "src/interfaces/IPoints.sol";
import {IRoundVotes} from "src/interfaces/IRoundVotes.sol";
import {RoundVotes} from "src/periphery/RoundVotes.sol";
import {Kind} from "src/types/AirdropTypes.sol";
import {Line, Merkle} from "../support/Merkle.sol";
import {Permissions, Trial} from "../support/Permissions.sol";

/// @notice Who may call what of Points, RoundVotes and Airdrops, and whose money moves.
contract RewardsPermissions is Permissions {
    uint128 private constant DROP = 1_000e6;
    uint40 private constant EXPIRES = LAST_DEADLINE + 365 days;

    function _drops(bytes memory data) private view returns (Trial memory) {
        return trial("Airdrops", address(airdrops), data);
    }

    function _create(Kind kind, bytes32 source) private returns (bytes32) {
        provide(address(usdc), creator, address(airdrops), DROP);
        vm.prank(creator);
        return airdrops.createAirdrop(kind, source, address(usdc), DROP, EXPIRES);
    }

    /// Ada earns half of 40% of it.
    function _earned() private returns (bytes32) {
        bytes32 id = funded();
        pass(id);
        vm.warp(CLOSES);
        return _create(Kind.Campaign, id);
    }

    function _lines() private view returns (Line[] memory lines) {
        lines = new Line[](2);
        (lines[0], lines[1]) = (Line(ada, 100 * USD), Line(bao, 100 * USD));
    }

    function _votes() private returns (RoundVotes votes, bytes32 id) {
        uint32 round = openRound();
        id = member(round);
        give(id, ada, 50 * USD);
        seal(round);
        pass(id);
        votes = new RoundVotes(rounds, round);
    }

    function _calls(bytes memory data) private pure returns (bytes memory) {
        bytes[] memory calls = new bytes[](1);
        calls[0] = data;
        return abi.encodeCall(Multicall.multicall, (calls));
    }

    // Points and RoundVotes

    function test_P1_AnyoneMintsPointsToTheirDonor() public {
        bytes32 id = funded();
        pass(id);
        attempt(noted(trial("Points", address(points), abi.encodeCall(IPoints.mint, (id, ada))), "to the donor"));
    }

    function test_P1_AnyoneMintsPointsOfSeveralCampaigns() public {
        bytes32 id = funded();
        pass(id);
        bytes memory data = _calls(abi.encodeCall(IPoints.mint, (id, ada)));
        attempt(noted(trial("Points", address(points), data), "of `mint`"));
    }

    function test_P3_AnyoneMintsVotesToTheirDonor() public {
        (RoundVotes votes, bytes32 id) = _votes();
        bytes memory data = abi.encodeCall(IRoundVotes.mint, (id, ada));
        attempt(noted(trial("RoundVotes", address(votes), data), "to the donor"));
    }

    function test_P3_AnyoneMintsVotesOfSeveralCampaigns() public {
        (RoundVotes votes, bytes32 id) = _votes();
        bytes memory data = _calls(abi.encodeCall(IRoundVotes.mint, (id, ada)));
        attempt(noted(trial("RoundVotes", address(votes), data), "of `mint`"));
    }

    function test_P4_AnyoneBringsAMemberIn() public {
        (RoundVotes votes, bytes32 id) = _votes();
        bytes memory data = abi.encodeCall(IRoundVotes.bringIn, (ids(id)));
        attempt(trial("RoundVotes", address(votes), data));
    }

    function test_P3_AnyoneDelegatesItsOwnVotes() public {
        (RoundVotes votes,) = _votes();
        bytes memory data = abi.encodeCall(IVotes.delegate, (receiver));
        attempt(noted(trial("RoundVotes", address(votes), data), "its own votes"));
    }

    function test_P3_AnyonePostsADelegation() public {
        (RoundVotes votes,) = _votes();
        bytes32 hash = keccak256(
            abi.encode(keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)"), receiver, 0, EXPIRES)
        );
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Commonweight RoundVotes"),
                keccak256("1"),
                block.chainid,
                address(votes)
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf(ada), typed(domain, hash));
        bytes memory data = abi.encodeCall(IVotes.delegateBySig, (receiver, 0, EXPIRES, v, r, s));
        attempt(noted(trial("RoundVotes", address(votes), data), "with the account's signature"));
    }

    // Airdrops

    function test_P2_AnyonePutsUpItsOwn() public {
        fillPurses(address(airdrops));
        bytes memory data = abi.encodeCall(IAirdrops.createAirdrop, (Kind.List, "root", address(usdc), DROP, EXPIRES));
        attempt(moves(_drops(data), CALLER, address(airdrops)));
    }

    function test_P2_AnyoneAddsItsOwn() public {
        bytes32 airdrop = _create(Kind.List, "root");
        fillPurses(address(airdrops));
        attempt(moves(_drops(abi.encodeCall(IAirdrops.fund, (airdrop, DROP))), CALLER, address(airdrops)));
    }

    function test_P2_AnyoneClaimsForADonor() public {
        bytes memory data = abi.encodeCall(IAirdrops.claim, (_earned(), ada));
        attempt(moves(_drops(data), address(airdrops), ada));
    }

    function test_P2_OnlyADonorNamesAReceiver() public {
        bytes32 airdrop = _earned();
        bytes memory refusal = abi.encodeWithSelector(IAirdrops.Airdrops_NothingToPay.selector, airdrop);
        Trial memory t = only(_drops(abi.encodeCall(IAirdrops.claimTo, (airdrop, receiver))), ada, refusal);
        attempt(moves(t, address(airdrops), receiver));
    }

    function test_P2_AnyoneClaimsForAListedAccount() public {
        Line[] memory lines = _lines();
        bytes32 airdrop = _create(Kind.List, Merkle.rootOf(lines));
        bytes memory data = abi.encodeCall(IAirdrops.claimListed, (airdrop, ada, 100 * USD, Merkle.proofOf(lines, 0)));
        attempt(moves(_drops(data), address(airdrops), ada));
    }

    function test_P2_OnlyAListedAccountNamesAReceiver() public {
        Line[] memory lines = _lines();
        bytes32 airdrop = _create(Kind.List, Merkle.rootOf(lines));
        bytes memory refusal = abi.encodeWithSelector(IAirdrops.Airdrops_InvalidProof.selector, CALLER, 100 * USD);
        bytes memory data =
            abi.encodeCall(IAirdrops.claimListedTo, (airdrop, 100 * USD, Merkle.proofOf(lines, 0), receiver));
        attempt(moves(only(_drops(data), ada, refusal), address(airdrops), receiver));
    }

    function test_P2_OnlyItsCreatorReplacesABudgetsList() public {
        bytes32 airdrop = _create(Kind.Budget, "root");
        bytes memory refusal = unauthorized(IAirdrops.Airdrops_Unauthorized.selector);
        attempt(only(_drops(abi.encodeCall(IAirdrops.replaceRoot, (airdrop, "new"))), creator, refusal));
    }

    function test_P2_AnyoneClawsBackForTheCreator() public {
        bytes32 airdrop = _create(Kind.List, "root");
        vm.warp(EXPIRES);
        attempt(moves(_drops(abi.encodeCall(IAirdrops.clawBack, (airdrop))), address(airdrops), creator));
    }

    function test_P2_OnlyTheCreatorNamesAReceiver() public {
        bytes32 airdrop = _create(Kind.List, "root");
        vm.warp(EXPIRES);
        bytes memory refusal = unauthorized(IAirdrops.Airdrops_Unauthorized.selector);
        Trial memory t = only(_drops(abi.encodeCall(IAirdrops.clawBackTo, (airdrop, receiver))), creator, refusal);
        attempt(moves(t, address(airdrops), receiver));
    }
}
