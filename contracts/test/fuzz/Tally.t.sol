// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Donor, Donation, Tally} from "src/interfaces/ICampaigns.sol";
import {RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "../support/Base.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Exact} from "../support/Exact.sol";

/// The O(1) tally against sums over all donors.
contract TallyFuzzTest is Base {
    using Drawing for Draws;
    using SafeCast for uint256;

    uint256 private constant CAMPAIGNS = 3;
    uint256 private constant DONORS = 5;

    bytes32[] private campaignIds;
    address[] private donors;
    uint32 private round;
    uint256 private minimum;
    uint256 private scale;
    /// What the model says, by campaign and donor.
    uint256[DONORS][CAMPAIGNS] private amounts;
    uint256[DONORS][CAMPAIGNS] private counted;

    function setUp() public override {
        super.setUp();
        for (uint256 i; i < DONORS; ++i) {
            donors.push(person(i));
        }
    }

    function _open(address token, uint256 scale_, uint256 minimum_) private {
        RoundTerms memory terms = roundTerms();
        terms.token = token;
        terms.minimum = minimum_.toUint88();
        (round, minimum, scale) = (openRound(terms), minimum_, scale_);
        for (uint256 i; i < CAMPAIGNS; ++i) {
            campaignIds.push(member(round));
        }
    }

    function _modelGift(uint256 c, uint256 d, uint256 amount) private {
        amounts[c][d] += amount;
        counted[c][d] += amount * scale * gate.weightOf(donors[d]) / FULL;
    }

    function _step(Draws memory draws) private {
        uint256 d = draws.between(0, DONORS - 1);
        if (draws.chance(30)) gate.set(donors[d], draws.between(0, FULL));
        uint256 action = draws.between(0, 9);
        if (action < 5) {
            uint256 c = draws.between(0, CAMPAIGNS - 1);
            uint256 amount = draws.magnitude(1, 1e24 / scale);
            _modelGift(c, d, amount);
            give(campaignIds[c], donors[d], amount);
        } else if (action < 8) {
            Donation[] memory gifts = new Donation[](draws.between(1, 6));
            for (uint256 i; i < gifts.length; ++i) {
                uint256 c = draws.between(0, CAMPAIGNS - 1);
                gifts[i] = gift(campaignIds[c], draws.magnitude(1, 1e24 / scale));
                _modelGift(c, d, gifts[i].amount);
            }
            giveMany(gifts, donors[d]);
        } else {
            uint256 c = draws.between(0, CAMPAIGNS - 1);
            uint256 now_ = amounts[c][d] * scale * gate.weightOf(donors[d]) / FULL;
            if (now_ <= counted[c][d]) return;
            counted[c][d] = now_;
            vm.prank(donors[d]);
            campaigns.refresh(campaignIds[c], donors[d]);
        }
    }

    function _assertTallies() private view {
        uint256 all;
        for (uint256 c; c < CAMPAIGNS; ++c) {
            uint256[] memory totals = new uint256[](DONORS);
            uint256 total;
            for (uint256 d; d < DONORS; ++d) {
                totals[d] = counted[c][d];
                total += amounts[c][d];
                Donor memory donor = campaigns.donorOf(campaignIds[c], donors[d]);
                assertEq(donor.amount, amounts[c][d]);
                assertEq(donor.counted, counted[c][d]);
            }
            uint256[] memory s = Exact.roots(totals, minimum);
            Tally memory t = campaigns.tallyOf(campaignIds[c]);
            assertEq(t.total, total);
            assertEq(t.sumRoots, Exact.sum(s));
            assertEq(t.sumSquares, Exact.sumOfSquares(s));
            assertEq(campaigns.weightOf(campaignIds[c]), Exact.weight(s));
            all += Exact.weight(s);
        }
        assertEq(rounds.roundOf(round).weight, all);
    }

    function _run(uint256 seed, address token, uint256 scale_) private {
        Draws memory draws = Draws(seed, 0);
        _open(token, scale_, draws.chance(50) ? 0 : draws.magnitude(1, 1e24));
        for (uint256 i; i < 20; ++i) {
            _step(draws);
            _assertTallies();
        }
    }

    /// @custom:mutant Q1-counts-pairs-with-oneself | src/libraries/TallyMath.sol | 2 * (sumRoots - rootBefore) | 2 *
    /// sumRoots
    function testFuzz_Q1_TalliesEqualBruteForceInNativeCoin(uint256 seed) public {
        _run(seed, NATIVE, 1);
    }

    function testFuzz_Q1_Q12_TalliesEqualBruteForceInSixDecimals(uint256 seed) public {
        _run(seed, address(usdc), 1e12);
    }

    /// The same money in one gift, in parts, and in a cart: the same S, W and donor.
    /// @custom:mutant Q2-root-of-each-gift | src/core/Escrow.sol | TallyMath.root(counted, minimum) | rootBefore +
    /// TallyMath.root(counted - donor.counted, minimum)
    function testFuzz_Q2_SplittingChangesNothing(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        _open(address(usdc), 1e12, draws.chance(50) ? 0 : draws.magnitude(1, 1e24));
        (bytes32 whole, bytes32 parted, bytes32 carted) = (campaignIds[0], campaignIds[1], campaignIds[2]);
        for (uint256 d; d < DONORS; ++d) {
            uint256 n = draws.between(1, 6);
            uint256 total = draws.magnitude(n, 1e12);
            give(whole, donors[d], total);
            uint256[] memory parts = draws.split(total, n);
            for (uint256 i; i < n; ++i) {
                give(parted, donors[d], parts[i]);
            }
            parts = draws.split(total, n);
            Donation[] memory gifts = new Donation[](n);
            for (uint256 i; i < n; ++i) {
                gifts[i] = gift(carted, parts[i]);
            }
            giveMany(gifts, donors[d]);
        }
        bytes memory expected = abi.encode(campaigns.tallyOf(whole));
        assertEq(abi.encode(campaigns.tallyOf(parted)), expected);
        assertEq(abi.encode(campaigns.tallyOf(carted)), expected);
        assertEq(rounds.roundOf(round).weight, 3 * campaigns.weightOf(whole));
    }

    /// With a fractional weight every part is rounded down by less than one unit of 1e-18.
    function testFuzz_Q2_PartsOfAFractionalWeightRoundDown(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        _open(NATIVE, 1, 0);
        gate.set(donors[0], draws.between(1, FULL - 1));
        uint256 n = draws.between(2, 6);
        uint256 total = draws.magnitude(n, 1e24);
        give(campaignIds[0], donors[0], total);
        uint256[] memory parts = draws.split(total, n);
        for (uint256 i; i < n; ++i) {
            give(campaignIds[1], donors[0], parts[i]);
        }
        uint256 whole = campaigns.donorOf(campaignIds[0], donors[0]).counted;
        uint256 parted = campaigns.donorOf(campaignIds[1], donors[0]).counted;
        assertLe(parted, whole);
        assertLt(whole - parted, n);
    }

    function testFuzz_Q3_ALoneDonorEarnsNothing(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        _open(address(usdc), 1e12, 0);
        fund(round, sponsor, draws.magnitude(1, 1e15));
        for (uint256 i; i < 4; ++i) {
            give(campaignIds[0], donors[0], draws.magnitude(1, 1e13));
            assertEq(campaigns.weightOf(campaignIds[0]), 0);
            assertEq(preview.matchOf(round, campaignIds[0]), 0);
        }
    }

    function testFuzz_Q3_AGiftNeverLowersItsCampaignsWeightOrMatch(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        _open(NATIVE, 1, draws.chance(50) ? 0 : draws.magnitude(1, 1e24));
        fund(round, sponsor, draws.magnitude(1, 1e24));
        for (uint256 i; i < 12; ++i) {
            uint256 c = draws.between(0, CAMPAIGNS - 1);
            uint256 before = campaigns.weightOf(campaignIds[c]);
            uint256 matched = preview.matchOf(round, campaignIds[c]);
            uint256 d = draws.between(0, DONORS - 1);
            gate.set(donors[d], draws.between(0, FULL));
            give(campaignIds[c], donors[d], draws.magnitude(1, 1e24));
            assertGe(campaigns.weightOf(campaignIds[c]), before);
            assertGe(preview.matchOf(round, campaignIds[c]), matched);
        }
    }

    /// What the preview says before a gift is what the final payout rises by.
    function testFuzz_Q5_ThePreviewIsExactWithoutACap(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        _open(address(usdc), 1e12, draws.chance(50) ? 0 : draws.magnitude(1, 1e20));
        fund(round, sponsor, draws.magnitude(1, 1e14));
        for (uint256 i; i < 8; ++i) {
            _step(draws);
        }
        uint256 c = draws.between(0, CAMPAIGNS - 1);
        uint256 d = draws.between(0, DONORS - 1);
        uint96 amount = draws.magnitude(1, 1e12).toUint96();
        (uint256 rise, bool exact) = preview.previewMatch(campaignIds[c], donors[d], amount);
        assertTrue(exact);
        uint256 before = preview.matchOf(round, campaignIds[c]);
        give(campaignIds[c], donors[d], amount);
        seal(round);
        assertEq(rounds.claimMatch(round, campaignIds[c]), before + rise);
    }

    /// Payouts in a token of six decimals against a model that carries nine more digits.
    /// @custom:mutant Q12-counts-base-units | src/libraries/TallyMath.sol | 10 ** (18 - decimals) | 1
    function testFuzz_Q12_SixDecimalsAreCloseToExactArithmetic(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        _open(address(usdc), 1e12, 0);
        uint256 pool = draws.magnitude(USD, 1e7 * USD);
        fund(round, sponsor, pool);
        uint256[] memory w = new uint256[](CAMPAIGNS);
        for (uint256 c; c < CAMPAIGNS; ++c) {
            uint256[] memory fine = new uint256[](DONORS);
            for (uint256 d; d < DONORS; ++d) {
                uint256 amount = draws.magnitude(USD / 10, 1e5 * USD);
                give(campaignIds[c], donors[d], amount);
                fine[d] = amount * 1e30;
            }
            w[c] = Exact.weight(Exact.roots(fine, 0)) / 1e9;
        }
        uint256[] memory exact = Exact.payouts(w, pool, 0, 1e21);
        for (uint256 c; c < CAMPAIGNS; ++c) {
            assertApproxEqAbs(preview.matchOf(round, campaignIds[c]), exact[c], pool / 1e6 + 1);
        }
    }
}
