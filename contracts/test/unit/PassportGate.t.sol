// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGitcoinPassportDecoder} from "src/interfaces/IGitcoinPassportDecoder.sol";
import {Terms} from "src/interfaces/ICampaigns.sol";
import {PassportGate} from "src/personhood/PassportGate.sol";
import {Base} from "../support/Base.sol";
import {PassportDecoder} from "../support/PassportDecoder.sol";

/// @notice Answers as an upgrade of the decoder might: with too much gas, too much data, or nothing of use.
contract BrokenDecoder {
    enum Fault {
        Burns,
        Bombs,
        Short
    }

    Fault private immutable FAULT;

    constructor(Fault fault) {
        FAULT = fault;
    }

    fallback() external {
        while (FAULT == Fault.Burns) {}
        if (FAULT == Fault.Short) return;
        assembly {
            revert(0, 50000)
        }
    }
}

contract PassportGateTest is Base {
    uint32 private constant LOWER = 150_000;
    uint32 private constant UPPER = 250_000;

    PassportDecoder private decoder;
    PassportGate private passport;

    function setUp() public override {
        super.setUp();
        decoder = new PassportDecoder();
        passport = _gate(decoder, LOWER, UPPER);
    }

    function _weightAt(uint32 score) private returns (uint256) {
        decoder.set(ada, score);
        return passport.weightOf(ada);
    }

    function test_TheCurveOfGitcoinGrants() public {
        assertEq(_weightAt(0), 0);
        assertEq(_weightAt(LOWER - 1), 0);
        assertEq(_weightAt(LOWER), 5_000);
        assertEq(_weightAt(LOWER + 19), 5_000);
        assertEq(_weightAt(LOWER + 20), 5_001);
        assertEq(_weightAt(200_000), 7_500);
        assertEq(_weightAt(UPPER - 1), 9_999);
        assertEq(_weightAt(UPPER), FULL);
        assertEq(_weightAt(type(uint32).max), FULL);
    }

    /// Between the thresholds the weight is the exact line, rounded down; a higher score never weighs less.
    function testFuzz_TheLineIsExactAndNeverFalls(uint64 lower, uint64 upper, uint32 a, uint32 b) public {
        lower = uint64(bound(lower, 1, 1_000_000));
        upper = uint64(bound(upper, lower + 1, 2_000_000));
        (a, b) = (uint32(bound(a, 0, 2_500_000)), uint32(bound(b, 0, 2_500_000)));
        passport = _gate(decoder, lower, upper);
        (a, b) = a < b ? (a, b) : (b, a);
        uint256 less = _weightAt(a);
        uint256 more = _weightAt(b);
        assertLe(less, more);
        if (a < lower) return assertEq(less, 0);
        if (a >= upper) return assertEq(less, FULL);
        // weight = floor(5,000 + 5,000 (a - lower) / (upper - lower)), as two inequalities without a division
        uint256 span = upper - lower;
        uint256 risen = uint256(FULL / 2) * (a - lower);
        assertLe((less - FULL / 2) * span, risen);
        assertGt((less - FULL / 2 + 1) * span, risen);
    }

    function test_NoScoreIsNoWeight() public {
        vm.expectRevert(PassportDecoder.AttestationNotFound.selector);
        decoder.getScore(ada);
        assertEq(passport.weightOf(ada), 0);
    }

    function test_AnExpiredScoreIsNoWeight() public {
        decoder.set(ada, UPPER);
        vm.warp(T0 + 90 days);
        assertEq(passport.weightOf(ada), FULL);
        vm.warp(T0 + 90 days + 1);
        assertEq(passport.weightOf(ada), 0);
        vm.expectRevert(abi.encodeWithSelector(PassportDecoder.AttestationExpired.selector, T0));
        decoder.getScore(ada);
    }

    function test_RefusesThresholdsWithoutALine() public {
        uint64[2][3] memory bad = [[0, uint64(UPPER)], [uint64(UPPER), UPPER], [uint64(UPPER), LOWER]];
        for (uint256 i; i < bad.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(PassportGate.PassportGate_InvalidThresholds.selector, bad[i][0], bad[i][1])
            );
            // By a call of its own: a cheatcode that reverts would end the test here, as passed.
            this.makeGate(bad[i][0], bad[i][1]);
        }
    }

    function makeGate(uint64 lower, uint64 upper) external {
        _gate(decoder, lower, upper);
    }

    function test_CountsInARealCampaign() public {
        bytes32 id = _campaignWith(passport);
        decoder.set(ada, 200_000);
        give(id, ada, 10 * USD);
        give(id, bao, 10 * USD);
        assertEq(campaigns.donorOf(id, ada).counted, 7.5e18);
        assertEq(campaigns.donorOf(id, bao).counted, 0);
    }

    /// Passport may upgrade its decoder; however it fails then, money still gets through and counts nothing.
    function test_Q7_ABrokenDecoderHoldsUpNoMoney() public {
        for (uint256 fault; fault < 3; ++fault) {
            address broken = address(new BrokenDecoder(BrokenDecoder.Fault(fault)));
            bytes32 id = _campaignWith(_gate(IGitcoinPassportDecoder(broken), LOWER, UPPER));
            give(id, ada, 10 * USD);
            assertEq(campaigns.donorOf(id, ada).amount, 10 * USD);
            assertEq(campaigns.donorOf(id, ada).counted, 0);
        }
    }

    function _gate(IGitcoinPassportDecoder decoder_, uint64 lower, uint64 upper) private returns (PassportGate) {
        // By its artifact, as forge does of itself with most contracts: mutants are exchanged there.
        return PassportGate(vm.deployCode("PassportGate.sol:PassportGate", abi.encode(decoder_, lower, upper)));
    }

    function _campaignWith(PassportGate gate_) private returns (bytes32) {
        Terms memory terms = usdcTerms();
        terms.gate = address(gate_);
        return list(terms);
    }
}
