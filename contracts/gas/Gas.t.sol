// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Donation, ICampaigns, Milestone, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {TestToken} from "src/local/TestToken.sol";
import {Base} from "../test/support/Base.sol";

/// What each call of the release build costs as a whole transaction. Run with --isolate: every call is then a
/// transaction of its own, with cold slots, its intrinsic gas and its calldata. Six-decimal token, allowance set, gate
/// of one storage read,
/// campaigns that are members of a round and have had gifts before, unless the name says otherwise.
contract GasTest is Base {
    using SafeCast for uint256;

    string private constant GROUP = "transactions";
    uint256 private constant CART = 10;

    uint32 private round;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        RoundTerms memory terms = roundTerms();
        terms.cap = 1e6;
        round = openRound(terms);
        fund(round, sponsor, 100 * USD);
        id = _backed(member(round));
        usdc.mint(payout, 1);
        _allow(chidi, 1_000 * USD);
    }

    function deployCampaigns() internal override returns (ICampaigns) {
        return ICampaigns(deployCode("out-release/Campaigns.sol/Campaigns.json", abi.encode(router, resolver)));
    }

    function deployToken(string memory name, string memory symbol, uint8 decimals)
        internal
        override
        returns (TestToken)
    {
        bytes memory arguments = abi.encode(name, symbol, decimals);
        return TestToken(deployCode("out-release/TestToken.sol/TestToken.json", arguments));
    }

    /// Gifts of Ada and Bao.
    function _backed(bytes32 campaign) private returns (bytes32) {
        give(campaign, ada, 9 * USD);
        give(campaign, bao, 9 * USD);
        return campaign;
    }

    /// More than any gift, so that neither balance nor allowance becomes zero.
    function _allow(address donor, uint256 amount) private {
        usdc.mint(donor, amount);
        vm.prank(donor);
        usdc.approve(address(campaigns), type(uint128).max);
    }

    function _snapshot(string memory name) private {
        vm.snapshotGasLastCall(GROUP, name);
    }

    function _donateTwice(bytes32 campaign, uint256 value, string memory suffix) private {
        vm.prank(chidi);
        campaigns.donate{value: value}(campaign, 5e6);
        _snapshot(string.concat("donate ", suffix, ", new donor"));
        vm.prank(chidi);
        campaigns.donate{value: value}(campaign, 5e6);
        _snapshot(string.concat("donate ", suffix, ", repeated"));
    }

    function test_Donate() public {
        _donateTwice(id, 0, "ERC-20");
    }

    function test_DonateWithoutARound() public {
        _donateTwice(_backed(listed()), 0, "ERC-20 without a round");
    }

    function test_DonateNative() public {
        RoundTerms memory terms = roundTerms();
        terms.token = NATIVE;
        round = openRound(terms);
        vm.deal(chidi, 1 ether);
        _donateTwice(_backed(member(round)), 5e6, "native");
    }

    function test_Cart() public {
        Donation[] memory gifts = new Donation[](CART);
        for (uint256 i; i < CART; ++i) {
            gifts[i] = gift(_backed(member(round)), 5 * USD);
        }
        vm.prank(chidi);
        campaigns.donateMany(gifts);
        _snapshot("cart of 10 ERC-20, new donor");
        vm.prank(chidi);
        campaigns.donateMany(gifts);
        _snapshot("cart of 10 ERC-20, repeated");
    }

    function test_Create() public {
        Terms memory terms = usdcTerms();
        terms.milestones = new Milestone[](4);
        for (uint256 i; i < 4; ++i) {
            terms.milestones[i] = Milestone(2_500, (FIRST_DEADLINE + i * 1 days).toUint32(), EVIDENCE);
        }
        vm.prank(lab);
        campaigns.create(terms);
        _snapshot("create with 4 milestones, 3 attesters");
        terms.round = round;
        vm.prank(lab);
        campaigns.create(terms);
        _snapshot("create with 4 milestones, 3 attesters, in a round");
    }

    function test_Milestone() public {
        id = _backed(listed());
        give(id, ada, 100 * USD);
        vm.warp(T0 + 1);
        vm.prank(lab);
        campaigns.submit(id, EVIDENCE);
        _snapshot("submit, first");
        vm.prank(lab);
        campaigns.submit(id, EVIDENCE);
        _snapshot("submit, later");
        Signature[] memory two = signatures(id, 2);
        campaigns.approve(id, 2, two);
        _snapshot("approve with 2 signatures");
        vm.prank(bao);
        campaigns.veto(id, 0);
        _snapshot("veto");
        passChallenge(id);
        campaigns.release(id);
        _snapshot("release");
        campaigns.withdraw(id);
        _snapshot("withdraw, first");
        pass(id);
        campaigns.withdraw(id);
        _snapshot("withdraw, later");
    }

    function test_ReleaseAndWithdraw() public {
        id = _backed(listed());
        give(id, ada, 100 * USD);
        vm.warp(T0 + 1);
        attest(id);
        passChallenge(id);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(ICampaigns.release, (id));
        calls[1] = abi.encodeCall(ICampaigns.withdraw, (id));
        Multicall(address(campaigns)).multicall(calls);
        _snapshot("release and withdraw in one transaction");
    }

    function test_Round() public {
        bytes32 other = member(round);
        give(other, ada, USD);
        give(other, bao, USD);
        endRound(round);
        bytes32[] memory one = ids(id);
        rounds.pin(round, one);
        _snapshot("pin one");
        vm.warp(rounds.latestSealAt(round));
        rounds.seal(round);
        _snapshot("seal");
        rounds.claimMatch(round, id);
        _snapshot("claim a match, pinned");
        rounds.claimMatch(round, other);
        _snapshot("claim a match");
        vm.prank(lab);
        campaigns.cancel(id);
        rounds.recover(round, id);
        _snapshot("recover a match");
        vm.warp(CLAIM_UNTIL);
        rounds.reclaim(round, sponsor);
        _snapshot("reclaim");
    }

    function test_RoundSetUp() public {
        RoundTerms memory terms = roundTerms();
        vm.prank(operator);
        round = rounds.openRound(terms);
        _snapshot("create a round");
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        provide(address(usdc), sponsor, address(rounds), USD);
        vm.prank(sponsor);
        rounds.fund(round, termsHash, sponsor, 1e6);
        _snapshot("fund");
        id = _backed(list(termsFor(round)));
        bytes32[] memory one = ids(id);
        vm.prank(operator);
        rounds.admit(round, one);
        _snapshot("admit one");
        bytes32[] memory ten = new bytes32[](CART);
        for (uint256 i; i < CART; ++i) {
            ten[i] = list(termsFor(round));
        }
        vm.prank(operator);
        rounds.admit(round, ten);
        _snapshot("admit 10");
    }

    function test_Refund() public {
        id = _backed(list(goalTerms(100 * USD)));
        vm.warp(CLOSES);
        usdc.mint(ada, 1);
        campaigns.refund(id, ada);
        _snapshot("refund, first of a failed campaign");
        usdc.mint(bao, 1);
        campaigns.refund(id, bao);
        _snapshot("refund");
    }

    function test_Refresh() public {
        gate.set(chidi, 5_000);
        vm.prank(chidi);
        campaigns.donate(id, 5e6);
        gate.set(chidi, FULL);
        vm.prank(chidi);
        campaigns.refresh(id, chidi);
        _snapshot("refresh");
    }

    /// What a donor had when a submission was made is kept for its veto, once.
    function test_GiftsAfterASubmission() public {
        _allow(ada, 1_000 * USD);
        vm.warp(T0 + 1);
        submit(id);
        vm.prank(chidi);
        campaigns.donate(id, 5e6);
        _snapshot("donate ERC-20 in the second of a submission, new donor");
        vm.warp(T0 + 2);
        vm.prank(ada);
        campaigns.donate(id, 5e6);
        _snapshot("donate ERC-20 after a submission, repeated, first");
        vm.prank(ada);
        campaigns.donate(id, 5e6);
        _snapshot("donate ERC-20 after a submission, repeated, later");
    }

    function test_Operator() public {
        address helper = makeAddr("helper");
        _allow(helper, 1_000 * USD);
        vm.prank(chidi);
        campaigns.setOperator(chidi, helper, T0 + 1 days);
        _snapshot("set an operator");
        gate.set(chidi, 5_000);
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(id, 5 * USD);
        vm.prank(helper);
        campaigns.donateFor(gifts, chidi, "memo");
        _snapshot("donate by an operator, ERC-20, new donor");
        gate.set(chidi, FULL);
        vm.prank(helper);
        campaigns.refresh(id, chidi);
        _snapshot("refresh by an operator");
    }

    function test_DonateForAnother() public {
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(id, 5 * USD);
        vm.prank(chidi);
        campaigns.donateFor(gifts, stranger, "memo");
        _snapshot("donate for another, ERC-20, new donor");
    }

    function test_Deny() public {
        id = _backed(listed());
        vm.warp(T0 + 1);
        attest(id);
        vm.prank(attesters[0]);
        campaigns.deny(id, 1, "reason", unsigned(attesters[0]));
        _snapshot("deny by the attester");
    }
}
