// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Airdrop, IAirdrops, Kind} from "src/interfaces/IAirdrops.sol";
import {Terms} from "src/interfaces/ICampaigns.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Airdrops} from "src/periphery/Airdrops.sol";
import {CostlyPayee, ReenteringPayee, RefusingPayee} from "../support/Accounts.sol";
import {Base} from "../support/Base.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Exact} from "../support/Exact.sol";
import {Line, Merkle} from "../support/Merkle.sol";
import {BlocklistToken, FeeToken, FineToken, LyingToken, NoReturnToken, ReenteringToken} from "../support/Tokens.sol";

contract AirdropsTest is Base {
    using Drawing for Draws;
    using SafeCast for uint256;

    uint40 private constant EXPIRES = LAST_DEADLINE + 365 days;
    uint256 private constant DROP = 1_000 * USD;

    Airdrops private airdrops;
    address private creator = makeAddr("creator");
    bytes32 private id;
    Line[] private lines;

    function setUp() public override {
        super.setUp();
        airdrops = new Airdrops(campaigns);
        Terms memory terms = usdcTerms();
        terms.goal = 0;
        id = list(terms);
        lines.push(Line(ada, 100 * USD));
        lines.push(Line(bao, 250 * USD));
        lines.push(Line(chidi, 1_000 * USD));
    }

    // steps

    /// @dev The allowance and the value for a call of the creator's that pulls `amount`.
    function _pay(address token, uint256 amount) private returns (uint256 value) {
        provide(token, creator, address(airdrops), amount);
        vm.prank(creator);
        return token == NATIVE ? amount : 0;
    }

    function _drop(address token, uint256 amount) private returns (bytes32) {
        uint256 value = _pay(token, amount);
        return airdrops.create{value: value}(Kind.Campaign, id, token, amount.toUint128(), EXPIRES);
    }

    function _list(Line[] memory lines_, uint256 amount) private returns (bytes32) {
        _pay(address(usdc), amount);
        return airdrops.create(Kind.List, Merkle.rootOf(lines_), address(usdc), amount.toUint128(), EXPIRES);
    }

    function _budget(Line[] memory lines_, uint256 amount) private returns (bytes32) {
        _pay(address(usdc), amount);
        return airdrops.create(Kind.Budget, Merkle.rootOf(lines_), address(usdc), amount.toUint128(), EXPIRES);
    }

    function _replace(bytes32 airdrop, Line[] memory lines_) private {
        vm.prank(creator);
        airdrops.replaceRoot(airdrop, Merkle.rootOf(lines_));
    }

    function _claimListed(bytes32 airdrop, Line[] memory lines_, uint256 i) private returns (uint256) {
        return airdrops.claimListed(airdrop, lines_[i].account, lines_[i].total, Merkle.proofOf(lines_, i));
    }

    /// @dev Three donors with s of 1, 2 and 7: a tenth, a fifth and seven tenths of every drop.
    function _backed() private {
        give(id, ada, USD);
        give(id, bao, 4 * USD);
        give(id, chidi, 49 * USD);
    }

    function _nothing(bytes32 airdrop) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IAirdrops.Airdrops_NothingToPay.selector, airdrop);
    }

    function _expired(bytes32 airdrop) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IAirdrops.Airdrops_Expired.selector, airdrop, EXPIRES);
    }

    function _assertBooks(bytes32 airdrop, uint256 amount, uint256 claimed) private view {
        Airdrop memory a = airdrops.airdropOf(airdrop);
        assertEq(a.amount, amount);
        assertEq(a.claimed, claimed);
        assertGe(balanceOf(a.token, address(airdrops)), amount - claimed);
    }

    // by campaign

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

    // who may claim where to

    function test_P2_OnlyTheAccountItselfMayNameAnother() public {
        _backed();
        bytes32 airdrop = _drop(address(usdc), DROP);
        bytes32 listed_ = _list(lines, 1_350 * USD);
        pass(id);
        vm.warp(CLOSES);
        vm.startPrank(ada);
        airdrops.claimTo(airdrop, chidi);
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

    // by list

    /// Root and proof as OpenZeppelin's merkle-tree package, 1.0.8, makes them of the three lines.
    function test_P2_TakesTheTreesOfTheStandardLibrary() public {
        bytes32 root = 0xf8273a4493beec75449cb2dc78db2dfcafcc1842ecf4dd0fb0aaccfd30c605f4;
        assertEq(Merkle.rootOf(lines), root);
        bytes32[] memory proof = new bytes32[](2);
        proof[0] = 0x82a214401ea91ec9f672255a3bdb336797c9238d5b3bea508cc6c7a22b9497dc;
        proof[1] = 0xefbec7269cda72d284802fc19cd53ea7e51fc8eb97c99644867bf72daad25d34;
        _pay(address(usdc), 1_350 * USD);
        bytes32 airdrop = airdrops.create(Kind.List, root, address(usdc), (1_350 * USD).toUint128(), EXPIRES);
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

    // budgets

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

    /// What is said of budgets in the interface: the creator decides over what has not been claimed, and only over
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

    // expiry

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
        vm.warp(EXPIRES);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_Unauthorized.selector, stranger));
        vm.prank(stranger);
        airdrops.clawBackTo(airdrop, stranger);
        vm.prank(creator);
        airdrops.clawBackTo(airdrop, chidi);
        assertEq(usdc.balanceOf(chidi), DROP);
    }

    function test_NoAirdropMayEndBeforeItBegins() public {
        uint40 now_ = vm.getBlockTimestamp().toUint40();
        bytes4 invalid = IAirdrops.Airdrops_InvalidExpiry.selector;
        vm.startPrank(creator);
        vm.expectRevert(abi.encodeWithSelector(invalid, now_, now_));
        airdrops.create(Kind.List, UNKNOWN, address(usdc), 1, now_);
        vm.expectRevert(abi.encodeWithSelector(invalid, now_, now_));
        airdrops.create(Kind.Budget, UNKNOWN, address(usdc), 1, now_);
        vm.expectRevert(abi.encodeWithSelector(invalid, CLOSES, CLOSES));
        airdrops.create(Kind.Campaign, id, address(usdc), 1, CLOSES);
        vm.warp(CLOSES + 9);
        vm.expectRevert(abi.encodeWithSelector(invalid, CLOSES + 9, CLOSES + 9));
        airdrops.create(Kind.Campaign, id, address(usdc), 1, CLOSES + 9);
    }

    // creation

    function test_AnIdFollowsFromItsContentsAndIsNeverTakenTwice() public {
        bytes32 first = _drop(address(usdc), DROP);
        bytes32 second = _drop(address(usdc), DROP);
        assertEq(first, _idOf(0));
        assertEq(second, _idOf(1));
        assertEq(airdrops.nonces(creator), 2);
        Airdrop memory a = airdrops.airdropOf(first);
        assertEq(a.creator, creator);
        assertEq(a.expiresAt, EXPIRES);
        assertEq(a.source, id);
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
        airdrops.create(Kind.Campaign, id, address(usdc), DROP.toUint128(), EXPIRES);
    }

    function test_RefusesWhatCannotBeAnAirdrop() public {
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_WrongKind.selector, bytes32(0), Kind.None));
        airdrops.create(Kind.None, UNKNOWN, address(usdc), 1, EXPIRES);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_UnknownCampaign.selector, UNKNOWN));
        airdrops.create(Kind.Campaign, UNKNOWN, address(usdc), 1, EXPIRES);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_UnsupportedToken.selector, stranger));
        airdrops.create(Kind.Campaign, id, stranger, 1, EXPIRES);
        address fine = address(new FineToken());
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_UnsupportedToken.selector, fine));
        airdrops.create(Kind.Campaign, id, fine, 1, EXPIRES);
        vm.expectRevert(IAirdrops.Airdrops_ZeroAmount.selector);
        airdrops.create(Kind.Campaign, id, address(usdc), 0, EXPIRES);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_Expired.selector, UNKNOWN, 0));
        airdrops.fund(UNKNOWN, 1);
        vm.deal(address(this), 1);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 0, 1));
        airdrops.create{value: 1}(Kind.Campaign, id, address(usdc), 1, EXPIRES);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 2, 1));
        airdrops.create{value: 1}(Kind.Campaign, id, NATIVE, 2, EXPIRES);
    }

    function test_RefusesMoreThanCanBeBooked() public {
        bytes32 airdrop = _drop(address(usdc), type(uint128).max);
        vm.expectRevert(abi.encodeWithSelector(IAirdrops.Airdrops_LimitReached.selector, airdrop));
        airdrops.fund(airdrop, 1);
    }

    // hostile tokens and payees

    function test_M6_RefusesTokensThatDeliverLess() public {
        address[2] memory tokens = [address(new FeeToken()), address(new LyingToken())];
        uint256[2] memory arrives = [uint256(99), 0];
        for (uint256 i; i < 2; ++i) {
            provide(tokens[i], creator, address(airdrops), 100);
            vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongAmountReceived.selector, 100, arrives[i]));
            vm.prank(creator);
            airdrops.create(Kind.List, UNKNOWN, tokens[i], 100, EXPIRES);
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
        bytes32 airdrop = airdrops.create{value: value}(Kind.List, root, NATIVE, 4 ether, EXPIRES);
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

    // any order

    /// Random gifts, releases, claims and added money: each account gets its floor, all together never more than was
    /// put in, and the creator the rest.
    function testFuzz_P2_ClaimsAreCumulativeFloorsAndNeverExceedTheAmount(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        uint256[] memory given = new uint256[](4);
        for (uint256 d; d < 4; ++d) {
            given[d] = draws.chance(20) ? 0 : draws.magnitude(1, 1e15);
            if (given[d] != 0) give(id, person(d), given[d]);
        }
        uint256 amount = draws.magnitude(1, 1e30);
        bytes32 airdrop = _drop(address(dai), amount);
        vm.warp(CLOSES);
        for (uint256 i; i < 16; ++i) {
            uint256 action = draws.between(0, 9);
            if (action < 2 && campaigns.progressOf(id).milestone < 2) {
                pass(id);
            } else if (action == 2) {
                uint256 more = draws.magnitude(1, 1e30);
                amount += more;
                _pay(address(dai), more);
                airdrops.fund(airdrop, more.toUint128());
            } else {
                _tryClaim(airdrop, person(draws.between(0, 3)));
            }
        }
        _settle(airdrop, given, amount);
    }

    function _tryClaim(bytes32 airdrop, address account) private {
        if (airdrops.earnedOf(airdrop, account) > airdrops.claimedOf(airdrop, account)) {
            airdrops.claim(airdrop, account);
        }
    }

    function _settle(bytes32 airdrop, uint256[] memory given, uint256 amount) private {
        uint256 share = campaigns.progressOf(id).releasedShare;
        uint256[] memory s = new uint256[](4);
        for (uint256 d; d < 4; ++d) {
            s[d] = Exact.root(given[d] * 1e12);
        }
        uint256 sum = Exact.sum(s);
        uint256 paid;
        for (uint256 d; d < 4; ++d) {
            _tryClaim(airdrop, person(d));
            uint256 expected = sum == 0 ? 0 : amount * s[d] * share / (sum * FULL);
            assertEq(dai.balanceOf(person(d)), expected);
            paid += expected;
        }
        assertLe(paid, amount);
        _assertBooks(airdrop, amount, paid);
        if (share == FULL && sum != 0) assertLe(amount - paid, 4, "only dust is left");
        vm.warp(EXPIRES);
        if (paid != amount) airdrops.clawBack(airdrop);
        assertEq(dai.balanceOf(creator), amount - paid);
        assertEq(dai.balanceOf(address(airdrops)), 0);
    }

    /// Random lists, replaced at random: an account has got the most that it could claim so far, and the sum fits.
    function testFuzz_P2_BudgetsPayEachAccountItsHighestClaim(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        uint256 amount = draws.between(1, 3_000);
        uint256[] memory paid = new uint256[](5);
        Line[] memory current = _randomLines(draws);
        bytes32 airdrop = _budget(current, amount);
        _list(lines, 7);
        for (uint256 i; i < 20; ++i) {
            if (draws.chance(25)) {
                current = _randomLines(draws);
                _replace(airdrop, current);
                continue;
            }
            uint256 line = draws.between(0, current.length - 1);
            uint256 before = paid[line];
            uint256 due = current[line].total > before ? current[line].total - before : 0;
            bool ok = due != 0 && due <= amount - Exact.sum(paid);
            bytes memory call = abi.encodeCall(
                airdrops.claimListed,
                (airdrop, current[line].account, current[line].total, Merkle.proofOf(current, line))
            );
            (bool done,) = address(airdrops).call(call);
            assertEq(done, ok);
            if (ok) paid[line] += due;
            assertEq(usdc.balanceOf(person(line)), paid[line]);
        }
        _assertBooks(airdrop, amount, Exact.sum(paid));
        assertEq(usdc.balanceOf(address(airdrops)), amount - Exact.sum(paid) + 7, "another's money stays");
    }

    function _randomLines(Draws memory draws) private returns (Line[] memory lines_) {
        lines_ = new Line[](draws.between(1, 5));
        for (uint256 i; i < lines_.length; ++i) {
            lines_[i] = Line(person(i), draws.between(0, 1_000));
        }
    }
}
