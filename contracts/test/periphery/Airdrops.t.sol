// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Airdrop, IAirdrops, Kind} from "src/interfaces/IAirdrops.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {AirdropBase} from "../support/AirdropBase.sol";
import {Merkle} from "../support/Merkle.sol";
import {FineToken} from "../support/Tokens.sol";

contract AirdropsTest is AirdropBase {
    using SafeCast for uint256;

    function test_P2_ADropIsSharedByMaturedPoints() public {
        _backed();
        bytes32 airdrop = _drop(address(dai), 1_000e18);
        pass(id);
        vm.warp(CLOSES);
        vm.expectEmit(address(airdrops));
        emit IAirdrops.AirdropClaimed(airdrop, ada, ada, 40e18);
        vm.prank(stranger);
        assertEq(airdrops.claim(airdrop, ada), 40e18);
        assertEq(airdrops.claim(airdrop, chidi), 280e18);
        pass(id);
        assertEq(airdrops.claim(airdrop, ada), 60e18);
        assertEq(airdrops.claim(airdrop, bao), 200e18);
        assertEq(airdrops.claim(airdrop, chidi), 420e18);
        assertEq(dai.balanceOf(chidi), 700e18);
        assertEq(airdrops.claimedOf(airdrop, ada), 100e18);
        _assertBooks(airdrop, 1_000e18, 1_000e18);
        vm.expectRevert(_nothing(airdrop));
        airdrops.claim(airdrop, ada);
    }

    function test_P2_NothingForUnmaturedPoints() public {
        _backed();
        bytes32 airdrop = _drop(address(usdc), DROP);
        vm.warp(CLOSES);
        vm.expectRevert(_nothing(airdrop));
        airdrops.claim(airdrop, ada);
        vm.expectRevert(_nothing(airdrop));
        airdrops.claim(airdrop, stranger);
        vm.warp(FIRST_DEADLINE + GRACE);
        campaigns.refund(id, ada);
        vm.expectRevert(_nothing(airdrop));
        airdrops.claim(airdrop, ada);
        vm.warp(EXPIRES);
        airdrops.clawBack(airdrop);
        assertEq(usdc.balanceOf(creator), DROP);
    }

    function test_P2_NothingIsPaidWhileGiftsAreCounted() public {
        _backed();
        bytes32 airdrop = _drop(address(usdc), DROP);
        pass(id);
        assertEq(airdrops.earnedOf(airdrop, ada), DROP / 10 * 4 / 10);
        vm.warp(CLOSES - 1);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_StillCounting.selector, airdrop, CLOSES));
        airdrops.claim(airdrop, ada);
        give(id, ada, 3 * USD);
        vm.warp(CLOSES);
        assertEq(airdrops.claim(airdrop, ada), DROP * 2 / 11 * 4 / 10);
    }

    function test_P2_ACampaignThatNobodyBackedPaysNobody() public {
        bytes32 airdrop = _drop(address(usdc), DROP);
        pass(id);
        vm.warp(CLOSES);
        assertEq(airdrops.earnedOf(airdrop, ada), 0);
        vm.expectRevert(_nothing(airdrop));
        airdrops.claim(airdrop, ada);
    }

    /// Money that comes later is shared by the same rule, also with those who have claimed.
    function test_P2_AddedMoneyIsSharedTheSame() public {
        _backed();
        bytes32 airdrop = _drop(address(usdc), DROP);
        pass(id);
        vm.warp(CLOSES);
        airdrops.claim(airdrop, ada);
        provide(address(usdc), sponsor, address(airdrops), DROP);
        vm.expectEmit(address(airdrops));
        emit IAirdrops.AirdropFunded(airdrop, sponsor, DROP, 2 * DROP);
        vm.prank(sponsor);
        airdrops.fund(airdrop, DROP.toUint128());
        assertEq(airdrops.claim(airdrop, ada), 40 * USD);
        assertEq(airdrops.claim(airdrop, bao), 160 * USD);
        _assertBooks(airdrop, 2 * DROP, 240 * USD);
    }

    function test_P2_NativeCoinIsSharedToo() public {
        _backed();
        bytes32 airdrop = _drop(NATIVE, 10 ether);
        pass(id);
        vm.warp(CLOSES);
        airdrops.claim(airdrop, ada);
        assertEq(ada.balance, 0.4 ether);
        vm.warp(EXPIRES);
        airdrops.clawBack(airdrop);
        assertEq(creator.balance, 9.6 ether);
        assertEq(address(airdrops).balance, 0);
    }

    function test_P2_OnlyTheAccountItselfMayNameAnother() public {
        _backed();
        bytes32 airdrop = _drop(address(usdc), DROP);
        bytes32 listed_ = _list(lines, 1_350 * USD);
        pass(id);
        vm.warp(CLOSES);
        vm.startPrank(ada);
        vm.expectEmit(address(airdrops));
        emit IAirdrops.AirdropClaimed(airdrop, ada, chidi, 40 * USD);
        airdrops.claimTo(airdrop, chidi);
        vm.expectEmit(address(airdrops));
        emit IAirdrops.AirdropClaimed(listed_, ada, chidi, 100 * USD);
        airdrops.claimListedTo(listed_, 100 * USD, Merkle.proofOf(lines, 0), chidi);
        vm.stopPrank();
        assertEq(usdc.balanceOf(chidi), 140 * USD);
        vm.startPrank(stranger);
        vm.expectRevert(_nothing(airdrop));
        airdrops.claimTo(airdrop, stranger);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_InvalidProof.selector, stranger, 250 * USD));
        airdrops.claimListedTo(listed_, 250 * USD, Merkle.proofOf(lines, 1), stranger);
        airdrops.claimListed(listed_, bao, 250 * USD, Merkle.proofOf(lines, 1));
        vm.stopPrank();
        assertEq(usdc.balanceOf(stranger), 0);
        assertEq(usdc.balanceOf(bao), 250 * USD);
    }

    function test_P2_AtTheExpiryClaimsEndAndTheRestReturns() public {
        _backed();
        bytes32 airdrop = _drop(address(usdc), DROP);
        bytes32 listed_ = _list(lines, 1_350 * USD);
        pass(id);
        vm.warp(EXPIRES - 1);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_NotExpired.selector, airdrop, EXPIRES));
        airdrops.clawBack(airdrop);
        airdrops.claim(airdrop, ada);
        _claimListed(listed_, lines, 0);

        vm.warp(EXPIRES);
        vm.expectRevert(_expired(airdrop));
        airdrops.claim(airdrop, bao);
        bytes32[] memory proof = Merkle.proofOf(lines, 1);
        vm.expectRevert(_expired(listed_));
        airdrops.claimListed(listed_, bao, 250 * USD, proof);
        vm.expectRevert(_expired(airdrop));
        airdrops.fund(airdrop, 1);
        vm.expectEmit(address(airdrops));
        emit IAirdrops.AirdropClawedBack(airdrop, creator, 960 * USD);
        vm.prank(stranger);
        assertEq(airdrops.clawBack(airdrop), 960 * USD);
        assertEq(airdrops.clawBack(listed_), 1_250 * USD);
        assertEq(usdc.balanceOf(creator), 2_210 * USD);
        assertEq(usdc.balanceOf(address(airdrops)), 0);
        _assertBooks(airdrop, 40 * USD, 40 * USD);
        vm.expectRevert(_nothing(airdrop));
        airdrops.clawBack(airdrop);
    }

    function test_P2_OnlyTheCreatorNamesWhereTheRestGoes() public {
        bytes32 airdrop = _list(lines, DROP);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_NotExpired.selector, airdrop, EXPIRES));
        vm.prank(creator);
        airdrops.clawBackTo(airdrop, chidi);
        vm.warp(EXPIRES);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_Unauthorized.selector, stranger));
        vm.prank(stranger);
        airdrops.clawBackTo(airdrop, stranger);
        vm.expectEmit(address(airdrops));
        emit IAirdrops.AirdropClawedBack(airdrop, chidi, DROP);
        vm.startPrank(creator);
        airdrops.clawBackTo(airdrop, chidi);
        assertEq(usdc.balanceOf(chidi), DROP);
        vm.expectRevert(_nothing(airdrop));
        airdrops.clawBackTo(airdrop, chidi);
    }

    function test_NoAirdropMayEndBeforeItBegins() public {
        uint40 now_ = vm.getBlockTimestamp().toUint40();
        bytes4 invalid = IAirdrops.Airdrops_InvalidExpiry.selector;
        vm.startPrank(creator);
        vm.expectRevert(abi.encodeWithSelector(invalid, now_, now_));
        airdrops.createAirdrop(Kind.List, UNKNOWN, address(usdc), 1, now_);
        vm.expectRevert(abi.encodeWithSelector(invalid, now_, now_));
        airdrops.createAirdrop(Kind.Budget, UNKNOWN, address(usdc), 1, now_);
        vm.expectRevert(abi.encodeWithSelector(invalid, CLOSES, CLOSES));
        airdrops.createAirdrop(Kind.Campaign, id, address(usdc), 1, CLOSES);
        vm.warp(CLOSES + 9);
        vm.expectRevert(abi.encodeWithSelector(invalid, CLOSES + 9, CLOSES + 9));
        airdrops.createAirdrop(Kind.Campaign, id, address(usdc), 1, CLOSES + 9);
    }

    function test_AnIdFollowsFromItsContentsAndIsNeverTakenTwice() public {
        bytes32 first = _drop(address(usdc), DROP);
        bytes32 second = _drop(address(usdc), DROP);
        assertEq(first, _idOf(0));
        assertEq(second, _idOf(1));
        assertEq(airdrops.nonces(creator), 2);
        Airdrop memory airdrop = airdrops.airdropOf(first);
        assertEq(airdrop.creator, creator);
        assertEq(airdrop.expiresAt, EXPIRES);
        assertEq(airdrop.source, id);
    }

    function _idOf(uint256 nonce) private view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, creator, nonce, Kind.Campaign, id, address(usdc), EXPIRES));
    }

    function test_CreationTellsAllThatIsNeededToRebuildIt() public {
        provide(address(usdc), creator, address(airdrops), DROP);
        vm.expectEmit(address(airdrops));
        emit IAirdrops.AirdropCreated(_idOf(0), creator, id, Kind.Campaign, address(usdc), EXPIRES);
        vm.expectEmit(address(airdrops));
        emit IAirdrops.AirdropFunded(_idOf(0), creator, DROP, DROP);
        vm.prank(creator);
        airdrops.createAirdrop(Kind.Campaign, id, address(usdc), DROP.toUint128(), EXPIRES);
    }

    function test_RefusesWhatCannotBeAnAirdrop() public {
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_WrongKind.selector, bytes32(0), Kind.None));
        airdrops.createAirdrop(Kind.None, UNKNOWN, address(usdc), 1, EXPIRES);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_UnknownCampaign.selector, UNKNOWN));
        airdrops.createAirdrop(Kind.Campaign, UNKNOWN, address(usdc), 1, EXPIRES);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_UnsupportedToken.selector, stranger));
        airdrops.createAirdrop(Kind.Campaign, id, stranger, 1, EXPIRES);
        address fine = address(new FineToken());
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_UnsupportedToken.selector, fine));
        airdrops.createAirdrop(Kind.Campaign, id, fine, 1, EXPIRES);
        vm.expectRevert(IAirdrops.Airdrops_ZeroAmount.selector);
        airdrops.createAirdrop(Kind.Campaign, id, address(usdc), 0, EXPIRES);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_Expired.selector, UNKNOWN, 0));
        airdrops.fund(UNKNOWN, 1);
        vm.deal(address(this), 1);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 0, 1));
        airdrops.createAirdrop{value: 1}(Kind.Campaign, id, address(usdc), 1, EXPIRES);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 2, 1));
        airdrops.createAirdrop{value: 1}(Kind.Campaign, id, NATIVE, 2, EXPIRES);
    }

    function test_RefusesMoreThanCanBeBooked() public {
        bytes32 airdrop = _drop(address(usdc), type(uint128).max);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_LimitReached.selector, airdrop));
        airdrops.fund(airdrop, 1);
    }
}
