// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {RoundVotes} from "src/periphery/RoundVotes.sol";
import {Base} from "../support/Base.sol";

contract MulticallTest is Base {
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        id = funded();
        attest(id);
        passChallenge(id);
    }

    function _releaseAndWithdraw() private view returns (bytes[] memory calls) {
        calls = new bytes[](2);
        calls[0] = abi.encodeCall(ICampaigns.release, (id));
        calls[1] = abi.encodeCall(ICampaigns.withdrawTo, (id, chidi));
    }

    function test_SeveralCallsAreMadeAsTheCaller() public {
        vm.prank(payout);
        bytes[] memory results = Multicall(address(campaigns)).multicall(_releaseAndWithdraw());
        assertEq(abi.decode(results[1], (uint256)), 40 * USD);
        assertEq(usdc.balanceOf(chidi), 40 * USD);
    }

    function test_M4_OneRefusedCallUndoesAll() public {
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, stranger));
        vm.prank(stranger);
        Multicall(address(campaigns)).multicall(_releaseAndWithdraw());
        assertEq(campaigns.progressOf(id).releasedShare, 0);
    }

    /// The value of one call must not pay for several gifts.
    function test_M1_SeveralCallsTakeNoValue() public {
        bytes memory data = abi.encodeCall(Multicall.multicall, (_releaseAndWithdraw()));
        vm.deal(payout, 1);
        vm.prank(payout);
        (bool ok, bytes memory reason) = address(campaigns).call{value: 1}(data);
        assertFalse(ok);
        assertEq(reason, "");
        assertEq(campaigns.progressOf(id).releasedShare, 0);
    }

    function test_VotesOfSeveralCampaignsAreMintedAtOnce() public {
        uint32 round = openRound();
        (bytes32 a, bytes32 b) = (member(round), member(round));
        give(a, ada, 49 * USD);
        give(b, ada, 4 * USD);
        seal(round);
        pass(a);
        pass(b);
        RoundVotes votes = new RoundVotes(rounds, round);
        bytes[] memory calls = new bytes[](2);
        (calls[0], calls[1]) = (abi.encodeCall(votes.mint, (a, ada)), abi.encodeCall(votes.mint, (b, ada)));
        votes.multicall(calls);
        assertEq(votes.votesOf(ada), uint256(9e9) * 4 / 10);
    }
}
