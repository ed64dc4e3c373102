// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Kind} from "src/interfaces/IAirdrops.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {CostlyPayee, ReenteringPayee, RefusingPayee} from "../support/Accounts.sol";
import {AirdropBase} from "../support/AirdropBase.sol";
import {Line, Merkle} from "../support/Merkle.sol";
import {BlocklistToken, FeeToken, LyingToken, NoReturnToken, ReenteringToken} from "../support/Tokens.sol";

/// Tokens and payees that mean no good.
contract AirdropHostilityTest is AirdropBase {
    using SafeCast for uint256;

    function test_M6_RefusesTokensThatDeliverLess() public {
        address[2] memory tokens = [address(new FeeToken()), address(new LyingToken())];
        uint256[2] memory arrives = [uint256(99), 0];
        for (uint256 i; i < 2; ++i) {
            provide(tokens[i], creator, address(airdrops), 100);
            vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongAmountReceived.selector, 100, arrives[i]));
            vm.prank(creator);
            airdrops.createAirdrop(Kind.List, UNKNOWN, tokens[i], 100, EXPIRES);
        }
    }

    function test_M6_HandlesATokenThatReturnsNothing() public {
        _backed();
        NoReturnToken token = new NoReturnToken();
        bytes32 airdrop = _drop(address(token), DROP);
        pass(id);
        vm.warp(CLOSES);
        airdrops.claim(airdrop, ada);
        assertEq(token.balanceOf(ada), 40 * USD);
    }

    function test_M6_ABlockedAccountHarmsOnlyItself() public {
        _backed();
        BlocklistToken token = new BlocklistToken();
        bytes32 airdrop = _drop(address(token), DROP);
        pass(id);
        vm.warp(CLOSES);
        token.setBlocked(ada, true);
        token.setBlocked(creator, true);
        vm.expectRevert(abi.encodeWithSelector(BlocklistToken.Blocked.selector, ada));
        airdrops.claim(airdrop, ada);
        airdrops.claim(airdrop, bao);
        vm.prank(ada);
        airdrops.claimTo(airdrop, stranger);
        assertEq(token.balanceOf(stranger), 40 * USD);
        vm.warp(EXPIRES);
        vm.expectRevert(abi.encodeWithSelector(BlocklistToken.Blocked.selector, creator));
        airdrops.clawBack(airdrop);
        vm.prank(creator);
        airdrops.clawBackTo(airdrop, sponsor);
        assertEq(token.balanceOf(sponsor), 880 * USD);
    }

    function _assertReentry(ReenteringToken token, uint256 attempts) private view {
        assertEq(token.attempts(), attempts);
        assertFalse(token.succeeded());
        assertEq(token.answer(), abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector));
    }

    function test_M6_ATokenCannotReenter() public {
        _backed();
        ReenteringToken token = new ReenteringToken();
        bytes32 airdrop = _drop(address(token), DROP);
        pass(id);
        vm.warp(CLOSES);
        token.arm(address(airdrops), abi.encodeCall(airdrops.claim, (airdrop, bao)));
        airdrops.claim(airdrop, ada);
        _assertReentry(token, 1);
        token.arm(address(0), "");
        provide(address(token), creator, address(airdrops), DROP);
        token.arm(address(airdrops), abi.encodeCall(airdrops.fund, (airdrop, 1)));
        vm.prank(creator);
        airdrops.fund(airdrop, DROP.toUint128());
        _assertReentry(token, 2);
        vm.warp(EXPIRES);
        token.arm(address(airdrops), abi.encodeCall(airdrops.clawBack, (airdrop)));
        airdrops.clawBack(airdrop);
        _assertReentry(token, 3);
        assertEq(token.balanceOf(creator), 2 * DROP - 40 * USD);
    }

    function test_M7_NativePayees() public {
        CostlyPayee costly = new CostlyPayee();
        RefusingPayee refusing = new RefusingPayee();
        ReenteringPayee reentering = new ReenteringPayee();
        Line[] memory payees = new Line[](3);
        payees[0] = Line(address(costly), 1 ether);
        payees[1] = Line(address(refusing), 1 ether);
        payees[2] = Line(address(reentering), 1 ether);
        bytes32 root = Merkle.rootOf(payees);
        uint256 value = _pay(NATIVE, 4 ether);
        bytes32 airdrop = airdrops.createAirdrop{value: value}(Kind.List, root, NATIVE, 4 ether, EXPIRES);
        bytes32[] memory proof = Merkle.proofOf(payees, 2);
        reentering.arm(
            address(airdrops), abi.encodeCall(airdrops.claimListed, (airdrop, address(reentering), 1 ether, proof))
        );
        _claimListed(airdrop, payees, 0);
        _claimListed(airdrop, payees, 2);
        assertEq(address(costly).balance, 1 ether);
        assertEq(reentering.attempts(), 1);
        assertFalse(reentering.succeeded());
        proof = Merkle.proofOf(payees, 1);
        vm.expectRevert(RefusingPayee.Refused.selector);
        airdrops.claimListed(airdrop, address(refusing), 1 ether, proof);
        vm.prank(address(refusing));
        airdrops.claimListedTo(airdrop, 1 ether, proof, chidi);
        assertEq(chidi.balance, 1 ether);
    }
}
