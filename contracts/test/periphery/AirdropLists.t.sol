// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IAirdrops, Kind} from "src/interfaces/IAirdrops.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {AirdropBase} from "../support/AirdropBase.sol";
import {Line, Merkle} from "../support/Merkle.sol";

contract AirdropListsTest is AirdropBase {
    using SafeCast for uint256;

    /// Root and proof as OpenZeppelin's merkle-tree package, 1.0.8, makes them of the three lines.
    /// @custom:mutant P2-pays-twice | src/periphery/Airdrops.sol | claimedOf[id][account] += due; |
    function test_P2_TakesTheTreesOfTheStandardLibrary() public {
        bytes32 root = 0xf8273a4493beec75449cb2dc78db2dfcafcc1842ecf4dd0fb0aaccfd30c605f4;
        assertEq(Merkle.rootOf(lines), root);
        bytes32[] memory proof = new bytes32[](2);
        proof[0] = 0x82a214401ea91ec9f672255a3bdb336797c9238d5b3bea508cc6c7a22b9497dc;
        proof[1] = 0xefbec7269cda72d284802fc19cd53ea7e51fc8eb97c99644867bf72daad25d34;
        _pay(address(usdc), 1_350 * USD);
        bytes32 airdrop = airdrops.createAirdrop(Kind.List, root, address(usdc), (1_350 * USD).toUint128(), EXPIRES);
        assertEq(airdrops.claimListed(airdrop, ada, 100 * USD, proof), 100 * USD);
        assertEq(_claimListed(airdrop, lines, 1), 250 * USD);
        assertEq(_claimListed(airdrop, lines, 2), 1_000 * USD);
        _assertBooks(airdrop, 1_350 * USD, 1_350 * USD);
        assertEq(usdc.balanceOf(chidi), 1_000 * USD);
        vm.expectRevert(_nothing(airdrop));
        airdrops.claimListed(airdrop, ada, 100 * USD, proof);
    }

    function _refuseProof(bytes32 airdrop, address account, uint256 total, bytes32[] memory proof) private {
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_InvalidProof.selector, account, total));
        airdrops.claimListed(airdrop, account, total, proof);
    }

    function test_P2_RefusesProofsOfAnotherListAccountOrAmount() public {
        bytes32 airdrop = _list(lines, 1_350 * USD);
        Line[] memory others = lines;
        others[2].total = 2_000 * USD;
        bytes32 other = _list(others, 2_350 * USD);
        _refuseProof(airdrop, chidi, 2_000 * USD, Merkle.proofOf(others, 2));
        _refuseProof(other, chidi, 1_000 * USD, Merkle.proofOf(lines, 2));
        _refuseProof(airdrop, stranger, 100 * USD, Merkle.proofOf(lines, 0));
        _refuseProof(airdrop, ada, 100 * USD + 1, Merkle.proofOf(lines, 0));
        _refuseProof(airdrop, ada, 250 * USD, Merkle.proofOf(lines, 1));
        _refuseProof(airdrop, ada, 100 * USD, new bytes32[](0));
        assertEq(_claimListed(airdrop, lines, 0), 100 * USD);
    }

    /// A list that promises more than there is pays who comes first, and never out of another airdrop's money.
    /// @custom:mutant P2-pays-what-is-not-there | src/periphery/Airdrops.sol | require(due <= left, | require(true,
    function test_P2_AListNeverPaysMoreThanWasPutIn() public {
        bytes32 airdrop = _list(lines, 1_099 * USD);
        bytes32 other = _list(lines, 1_350 * USD);
        _claimListed(airdrop, lines, 0);
        bytes32[] memory proof = Merkle.proofOf(lines, 2);
        vm.expectRevert(
            abi.encodeWithSelector(IAirdrops.Airdrops_NotEnoughLeft.selector, airdrop, 1_000 * USD, 999 * USD)
        );
        airdrops.claimListed(airdrop, chidi, 1_000 * USD, proof);
        assertEq(_claimListed(airdrop, lines, 1), 250 * USD);
        uint256 value = _pay(address(usdc), 251 * USD);
        airdrops.fund{value: value}(airdrop, (251 * USD).toUint128());
        assertEq(_claimListed(airdrop, lines, 2), 1_000 * USD);
        _assertBooks(other, 1_350 * USD, 0);
    }

    function test_P2_ABudgetPaysNothingTwiceHoweverOftenItsListChanges() public {
        bytes32 airdrop = _budget(lines, 2_000 * USD);
        _claimListed(airdrop, lines, 0);
        Line[] memory next = lines;
        next[0].total = 130 * USD;
        vm.expectEmit(address(airdrops));
        emit IAirdrops.RootReplaced(airdrop, Merkle.rootOf(next));
        _replace(airdrop, next);
        assertEq(_claimListed(airdrop, next, 0), 30 * USD);
        _refuseProof(airdrop, bao, 250 * USD, Merkle.proofOf(lines, 1));
        assertEq(_claimListed(airdrop, next, 1), 250 * USD);
        assertEq(airdrops.claimedOf(airdrop, ada), 130 * USD);
        _assertBooks(airdrop, 2_000 * USD, 380 * USD);
    }

    /// As the interface states of budgets: the creator decides over what has not been claimed, and only over
    /// that.
    function test_P2_ABudgetsCreatorCanLowerOnlyWhatWasNotClaimed() public {
        bytes32 airdrop = _budget(lines, 1_350 * USD);
        _claimListed(airdrop, lines, 1);
        Line[] memory next = lines;
        (next[0].total, next[1].total) = (40 * USD, 10 * USD);
        _replace(airdrop, next);
        assertEq(_claimListed(airdrop, next, 0), 40 * USD);
        bytes32[] memory proof = Merkle.proofOf(next, 1);
        vm.expectRevert(_nothing(airdrop));
        airdrops.claimListed(airdrop, bao, 10 * USD, proof);
        assertEq(usdc.balanceOf(bao), 250 * USD);
    }

    function test_OnlyABudgetsListCanBeReplacedAndOnlyByItsCreator() public {
        bytes32 airdrop = _budget(lines, DROP);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_Unauthorized.selector, stranger));
        vm.prank(stranger);
        airdrops.replaceRoot(airdrop, UNKNOWN);
        bytes32[3] memory others = [_list(lines, DROP), _drop(address(usdc), DROP), UNKNOWN];
        for (uint256 i; i < others.length; ++i) {
            Kind kind = airdrops.airdropOf(others[i]).kind;
            vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_WrongKind.selector, others[i], kind));
            vm.prank(creator);
            airdrops.replaceRoot(others[i], EVIDENCE);
        }
    }

    function test_P2_EachKindIsClaimedItsOwnWay() public {
        bytes32[3] memory lists = [_list(lines, DROP), _budget(lines, DROP), UNKNOWN];
        for (uint256 i; i < lists.length; ++i) {
            Kind kind = airdrops.airdropOf(lists[i]).kind;
            vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_WrongKind.selector, lists[i], kind));
            airdrops.claim(lists[i], ada);
        }
        bytes32 airdrop = _drop(address(usdc), DROP);
        bytes32[] memory proof = Merkle.proofOf(lines, 0);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_WrongKind.selector, airdrop, Kind.Campaign));
        airdrops.claimListed(airdrop, ada, 100 * USD, proof);
    }

    function test_RefusesToFundNothing() public {
        bytes32 airdrop = _list(lines, DROP);
        vm.expectRevert(IAirdrops.Airdrops_ZeroAmount.selector);
        airdrops.fund(airdrop, 0);
    }

    function test_RefusesTheWrongValueForMoreMoney() public {
        bytes32 airdrop = _list(lines, DROP);
        vm.deal(address(this), 1);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 0, 1));
        airdrops.fund{value: 1}(airdrop, 1);
    }

    function test_P2_WhoNamesAnotherClaimsNoLongerAndNotTwice() public {
        bytes32 airdrop = _list(lines, DROP);
        bytes32 drop = _drop(address(usdc), DROP);
        bytes32[] memory proof = Merkle.proofOf(lines, 0);
        vm.startPrank(ada);
        airdrops.claimListedTo(airdrop, 100 * USD, proof, chidi);
        vm.expectRevert(_nothing(airdrop));
        airdrops.claimListedTo(airdrop, 100 * USD, proof, chidi);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_WrongKind.selector, drop, Kind.Campaign));
        airdrops.claimListedTo(drop, 100 * USD, proof, chidi);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_StillCounting.selector, drop, CLOSES));
        airdrops.claimTo(drop, chidi);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_WrongKind.selector, airdrop, Kind.List));
        airdrops.claimTo(airdrop, chidi);
        vm.stopPrank();
        vm.warp(EXPIRES);
        proof = Merkle.proofOf(lines, 1);
        vm.expectRevert(_expired(airdrop));
        vm.prank(bao);
        airdrops.claimListedTo(airdrop, 250 * USD, proof, chidi);
        vm.expectRevert(_expired(drop));
        vm.prank(bao);
        airdrops.claimTo(drop, chidi);
    }
}
